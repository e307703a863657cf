// A static host may not send headers that forbid framing, and a page that frames the studio could misuse its clicks.
if (window !== top) {
  document.body.textContent = 'The studio does not work inside a frame.';
  throw new Error('the studio is in a frame');
}
