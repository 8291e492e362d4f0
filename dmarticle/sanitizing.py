"""The body pipeline alone: HTML in, safe HTML out."""

from .body.pipeline import Pipeline
from .body.presets import NEWS
from .body.rules.figures import DATA_IMAGES
from .body.run import DEFAULT_LIMITS, Limits
from .body.writers.policy import SILENT, Policy
from .problems import check_option
from .profiles import NEUTRAL, Profile


def sanitize(
    html: str,
    *,
    pipeline: Pipeline = NEWS,
    profile: Profile = NEUTRAL,
    base_url: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    policy: Policy = SILENT,
) -> str:
    """Clean HTML and make it safe to put on a page.

    Args:
        html: Any HTML.
        pipeline: What it goes through.
        profile: The publication whose words the pipeline goes by.
        base_url: What relative links are relative to, or None to leave them.
        limits: How large it may be.
        policy: What is said of links, where things may be loaded from, and how classes and ids begin.

    Returns:
        The story as HTML that cannot run anything. What the pipeline takes out of a story is not in it.

    Raises:
        ConfigurationError: If an option is of another type.
        LimitError: If it is larger than the limits.
    """
    check_option("pipeline", pipeline, Pipeline)
    check_option("policy", policy, Policy)
    if policy.data_images and "image" in pipeline.names and DATA_IMAGES.name not in pipeline.names:
        pipeline = pipeline.before("image", DATA_IMAGES)
    return pipeline.run(html, profile=profile, base_url=base_url, limits=limits).to_html(policy=policy)
