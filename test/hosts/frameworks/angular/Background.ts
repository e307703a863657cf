import {Component, CUSTOM_ELEMENTS_SCHEMA, ElementRef, input, viewChild} from '@angular/core';
import type {CrisisTimeline, StoryErrorEvent} from 'crisis-elements';
import 'crisis-elements';

@Component({
  selector: 'app-background',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <crisis-timeline #timeline story="idlib-2020" [limit]="limit()" (crisis-error)="tell($event)">
      <a href="/background/idlib-2020">What happened in Idlib</a>
    </crisis-timeline>
    <button (click)="timeline.choose({kind: 'place', id: 'idlib'})">Where is Idlib?</button>
  `,
})
export class Background {
  readonly limit = input(8);
  readonly timeline = viewChild.required<ElementRef<CrisisTimeline>>('timeline');

  tell({problems}: StoryErrorEvent) {
    console.warn(this.timeline().nativeElement.story, problems);
  }
}
