import 'crisis-elements';
import type {} from 'crisis-elements/jsx';

export function Background({limit}: {limit: number}) {
  return (
    <crisis-timeline
      story="idlib-2020"
      limit={limit}
      oncrisis-error={({problems}) => console.warn(problems)}
    >
      <a href="/background/idlib-2020">What happened in Idlib</a>
    </crisis-timeline>
  );
}
