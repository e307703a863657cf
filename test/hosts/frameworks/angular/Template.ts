// Does not compile: what its template gives is not what its methods take.
import {Component, CUSTOM_ELEMENTS_SCHEMA} from '@angular/core';
import type {} from 'crisis-elements';

@Component({
  selector: 'app-template',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <crisis-timeline #timeline (crisis-error)="tell($event)"></crisis-timeline>
    <button (click)="timeline.chose()"></button>
  `,
})
export class Template {
  tell(event: MouseEvent) {
    console.warn(event);
  }
}
