"""What stands around the grid: bar, legend, foot, menus, the place of forms, the pane at the side."""
