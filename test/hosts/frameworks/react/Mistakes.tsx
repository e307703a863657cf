// Compiled, never run.
import {useRef} from 'react';
import type {CrisisTimeline} from 'crisis-elements';
import type {} from 'crisis-elements/jsx';

export function Mistakes() {
  const timeline = useRef<CrisisTimeline>(null);
  return (
    <>
      <crisis-timeline
        ref={timeline}
        className="wide"
        limit="3"
        content={{id: 'mine'}}
        onClick={() => timeline.current?.choose()}
        oncrisis-error={({problems}) => console.warn(problems[0]?.path)}
      />
      {/* @ts-expect-error: misspelt */}
      <crisis-timeline limmit={3} />
      {/* @ts-expect-error: not of this element */}
      <crisis-factbox limit={3} />
      {/* @ts-expect-error: not what it takes */}
      <crisis-timeline limit={{}} />
      <crisis-timeline order="newest" />
      {/* @ts-expect-error: not one of the words */}
      <crisis-timeline order="newes" />
      {/* @ts-expect-error: no such section */}
      <crisis-story sections="timelime map" />
      {/* @ts-expect-error: no such element */}
      <crisis-timelime />
      {/* @ts-expect-error: an event has no such field */}
      <crisis-timeline oncrisis-error={({problem}) => console.warn(problem)} />
    </>
  );
}
