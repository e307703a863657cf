import {useEffect, useState} from 'react';
import {GIVEN, START, STEPS} from '../steps.js';
import {Background} from './Background.js';

export function App() {
  const [{shown, limit, open, theme, content}, setState] = useState(START);
  const [heard, setHeard] = useState(0);
  useEffect(() => {
    performance.mark('hydrated');
  }, []);
  return (
    <>
      <Background limit={limit} />
      {shown && (
        <crisis-timeline
          id="own"
          story="idlib-2020"
          limit={limit}
          theme={theme}
          content={content}
          oncrisis-error={() => setHeard((n) => n + 1)}
        >
          <a href="/all">All of it</a>
        </crisis-timeline>
      )}
      <crisis-explainer open={open}>
        <a href="/why">Why</a>
      </crisis-explainer>
      <crisis-timeline id="given" data-content={JSON.stringify(GIVEN)} />
      <div className="crisis-timeline" data-story="idlib-2020" data-limit={limit}>
        <a href="/div">A div</a>
      </div>
      <p>
        <a href={`/story/idlib-2020?limit=${limit}#crisis-timeline`}>A link</a>
      </p>
      {Object.entries(STEPS).map(([name, step]) => (
        <button key={name} onClick={() => setState((state) => ({...state, ...step}))}>
          {name}
        </button>
      ))}
      <output>{heard}</output>
    </>
  );
}
