import { noticeVersions } from '../../libs/account';
import { versionsOf } from '../../apps/web/src/public/statements';

describe('the privacy notice', () => {
  it('is agreed to in exactly the versions that can be read', () => {
    expect(noticeVersions).toEqual(versionsOf('privacy').map(({ version }) => version));
  });
});
