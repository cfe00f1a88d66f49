import { accountRecipes } from './account';
import { contentRecipes } from './contents';
import type { Recipes } from './kit';
import { peopleRecipes } from './people';
import { workRecipes } from './work';

export const recipes: Recipes = { ...accountRecipes, ...peopleRecipes, ...contentRecipes, ...workRecipes };
