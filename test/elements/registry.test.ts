import '../../src/index.js';
import {registerStory} from '../../src/index.js';
import {expect} from 'chai';
import {births, created, settled, until} from '../helpers/mount.js';
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
