namespace Kuber.Scheduler.Framework;

/// <summary>The outcome of a plugin.</summary>
internal enum PluginCode
{
    /// <summary>The plugin has no objection.</summary>
    Success,

    /// <summary>Not now; removing pods may help.</summary>
    Unschedulable,

    /// <summary>Not now, and removing pods cannot help: preemption does not look at the node.</summary>
    UnschedulableAndUnresolvable,

    /// <summary>The plugin has nothing to do for this pod: its later steps are left out.</summary>
    Skip,

    /// <summary>The plugin failed; the pod backs off.</summary>
    Error,
}
