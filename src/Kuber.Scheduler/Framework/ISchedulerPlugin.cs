namespace Kuber.Scheduler.Framework;

/// <summary>
/// A scheduler plugin: it takes part at the extension points whose interfaces it implements, in the order of the profile.
/// All points up to Permit run on the scheduling loop, one pod at a time; PreBind, Bind and PostBind run beside it.
/// </summary>
internal interface ISchedulerPlugin
{
    /// <summary>The name, as in upstream's configuration and metrics.</summary>
    string Name { get; }
}
