using Kuber.Client.Events;
using Kuber.Client.Informers;
using Kuber.Client.Metrics;
using Microsoft.Extensions.Logging;

namespace Kuber.Client.Controllers;

/// <summary>What a controller works with. Everything that varies from run to run comes in here.</summary>
/// <param name="Client">The API server, as the controller's own user. Its writes are seen by the reconciler that made them.</param>
/// <param name="Informers">The shared informers of the process.</param>
/// <param name="Clock">The clock.</param>
/// <param name="Random">The source of random names and jitter.</param>
/// <param name="Loggers">Where logs go.</param>
public sealed record ControllerContext(IApiClient Client, IInformerFactory Informers, TimeProvider Clock, Random Random, ILoggerFactory Loggers)
{
    /// <summary>Where events about objects go; shared by all controllers of a process and run by the <see cref="ControllerManager"/>.</summary>
    public EventBroadcaster Events { get; init; } = new(Client, Clock, Loggers.CreateLogger<EventBroadcaster>());

    /// <summary>Whether any controller with this context has work to do.</summary>
    public ControllerActivity Activity { get; init; } = new();

    /// <summary>Metrics of a monitoring system, for autoscalers; null where no adapter offers any.</summary>
    public ICustomMetrics? CustomMetrics { get; init; }

    /// <summary>What no object tells about the cluster.</summary>
    public ControllerSettings Settings { get; init; } = new();
}
