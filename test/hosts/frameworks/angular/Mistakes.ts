// Compiled, never run.
import {Component, CUSTOM_ELEMENTS_SCHEMA, ElementRef, viewChild} from '@angular/core';
import type {CrisisTimeline} from 'crisis-elements';

@Component({
  selector: 'app-mistakes',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<crisis-timeline #timeline></crisis-timeline>`,
})
export class Mistakes {
  readonly timeline = viewChild.required<ElementRef<CrisisTimeline>>('timeline');

  mend() {
    const {nativeElement} = this.timeline();
    nativeElement.limit = 3;
    nativeElement.addEventListener('crisis-error', ({problems}) => console.warn(problems[0]?.path));
    // @ts-expect-error: misspelt
    nativeElement.limmit = 3;
    // @ts-expect-error: not what it takes
    nativeElement.limit = {};
    nativeElement.order = 'newest';
    // @ts-expect-error: not one of the words
    nativeElement.order = 'newes';
    // @ts-expect-error: an event has no such field
    nativeElement.addEventListener('crisis-error', ({problem}) => console.warn(problem));
  }
}
