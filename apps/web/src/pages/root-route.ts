import { createRootRoute } from '@tanstack/react-router';
import { Frame } from './frame/frame';
import { BrokenScreen, LostPage } from './frame/lost-page';

export const root = createRootRoute({ component: Frame, notFoundComponent: LostPage, errorComponent: BrokenScreen });

export const getParentRoute = () => root;
