throw new Error('planned crash');
