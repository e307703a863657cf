/** Shows `popover` beside `at`, which has the focus again when it closes. */
export function openBeside(at: HTMLElement, popover: HTMLElement | null): void {
  // Another edition may have come meanwhile, without the words or the thing.
  if (!popover || !at.isConnected) return;
  // Browsers give the focus back to the host of a shadow tree, which cannot take it.
  popover.onbeforetoggle = ({newState}) => {
    if (newState === 'closed' && popover.matches(':focus-within')) at.focus();
  };
  popover.hidePopover();
  popover.showPopover({source: at});
}
