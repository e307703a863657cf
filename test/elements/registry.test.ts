import '../../src/index.js';
import {registerStory} from '../../src/index.js';
import {expect} from 'chai';
import {checkNow} from '../helpers/clock.js';
import {births, created, settled, until} from '../helpers/mount.js';
import {Origin} from '../helpers/origin.js';
import {errors, heard} from '../helpers/quiet.js';
import {shown} from '../helpers/reader.js';
import {daysOf} from '../helpers/stories.js';

for (const mount of births)
  describe(`a story that a script registers late, ${mount.name}`, () => {
    it('is shown by the elements that have asked for it, and by those that come', async () => {
      const id = `late-${mount.name}`;
      const [one, other] = [
        await mount('crisis-timeline', {story: id}),
        await mount('crisis-timeline', {'data-story': id}),
      ];
      expect(errors()).to.have.length(2);
      expect(heard().join()).to.include(`no story "${id}" in this bundle`);
      registerStory({...daysOf(3), id});
      await settled(one);
      await settled(other);
      for (const element of [one, other, await created('crisis-timeline', {story: id})])
        expect(shown(element)).to.have.length(3);
      registerStory({...daysOf(5), id});
      await settled(one);
      expect(shown(one), 'the first stands').to.have.length(3);
    });

    it('is shown also where it is registered while the element is off the page', async () => {
      const id = `away-${mount.name}`;
      const element = await mount('crisis-timeline', {story: id});
      const {parentElement} = element;
      element.remove();
      registerStory({...daysOf(2), id});
      parentElement!.append(element);
      await until(() => shown(element).length === 2);
      errors();
      heard();
    });
  });

describe('a script that knows where a story lies', () => {
  it('has the elements that name the story follow that address', async () => {
    const origin = new Origin();
    await origin.publish({...daysOf(2), id: 'kept', revision: 2});
    registerStory({id: 'kept', src: new URL(origin.src, location.href).href});
    const element = await created('crisis-timeline', {story: 'kept', live: '3600'});
    await until(() => shown(element).length === 2);
    await origin.publish({...daysOf(3), id: 'kept', revision: 3});
    await checkNow();
    await until(() => shown(element).length === 3);
    const same = await created('crisis-timeline', {src: origin.src});
    expect(shown(same), 'one load for both').to.have.length(3);
  });
});
