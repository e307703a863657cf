// A static host may send no header that forbids framing; a page that frames the studio could misuse its clicks.
if (window !== top) {
  document.body.textContent = 'The studio works in a window of its own only.';
  throw new Error('the studio is in a frame');
}
