namespace Kuber.Scheduler.Framework;

/// <summary>What a plugin answers. Reasons are shared instances, so that a rejection does not allocate.</summary>
/// <param name="Code">The outcome.</param>
/// <param name="Reasons">Why, in the words of events; null where there is nothing to say.</param>
/// <param name="Plugin">Who says so; filled in by the framework.</param>
internal readonly record struct PluginStatus(PluginCode Code, string[]? Reasons = null, ISchedulerPlugin? Plugin = null)
{
    /// <summary>No objection.</summary>
    public static PluginStatus Success => default;

    /// <summary>Nothing to do.</summary>
    public static PluginStatus Skip => new(PluginCode.Skip);

    /// <summary>Whether the plugin has no objection.</summary>
    public bool IsSuccess => Code is PluginCode.Success;

    /// <summary>Whether the plugin rejects the pod or node.</summary>
    public bool IsRejected => Code is PluginCode.Unschedulable or PluginCode.UnschedulableAndUnresolvable;

    /// <summary>A rejection that removing pods may lift.</summary>
    public static PluginStatus Unschedulable(params string[] reasons) => new(PluginCode.Unschedulable, reasons);

    /// <summary>A rejection that removing pods cannot lift.</summary>
    public static PluginStatus Unresolvable(params string[] reasons) => new(PluginCode.UnschedulableAndUnresolvable, reasons);

    /// <summary>A failure.</summary>
    public static PluginStatus Error(string reason) => new(PluginCode.Error, [reason]);
}
