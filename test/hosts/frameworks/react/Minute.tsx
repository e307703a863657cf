import 'crisis-elements';
import type {} from 'crisis-elements/jsx';

export const Background = () => <crisis-timeline story="idlib-2020" limit={8} />;
