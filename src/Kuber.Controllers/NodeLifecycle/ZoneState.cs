namespace Kuber.Controllers.NodeLifecycle;

/// <summary>How a zone is.</summary>
internal enum ZoneState
{
    /// <summary>Most of its nodes are there.</summary>
    Normal,

    /// <summary>Most of its nodes are gone.</summary>
    PartialDisruption,

    /// <summary>All of its nodes are gone.</summary>
    FullDisruption,
}
