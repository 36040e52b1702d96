"""Who stands when: the only place that solves. Frozen values in, frozen values out."""
