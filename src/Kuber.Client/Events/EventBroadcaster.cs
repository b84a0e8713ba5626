using System.Threading.Channels;
using Kuber.Api.Core.V1;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Patches;
using Microsoft.Extensions.Logging;

namespace Kuber.Client.Events;

/// <summary>
/// Takes events from all recorders of a process and writes them to the API server, one by one, in order. At most 1,000 wait;
/// when the server cannot keep up, further ones are dropped. An event that cannot be written is tried 12 times at most.
/// </summary>
public sealed partial class EventBroadcaster(IApiClient client, TimeProvider clock, ILogger logger)
{
    private const int Attempts = 12;
    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(10);
    private readonly EventCorrelator correlator = new(clock);
    private readonly Channel<Event> queue = Channel.CreateBounded<Event>(
        new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    /// <summary>A recorder for a component.</summary>
    /// <param name="component">The component's name, such as <c>deployment-controller</c>.</param>
    /// <param name="host">The node that it runs on, where that matters.</param>
    public IEventRecorder Recorder(string component, string host = "") => new EventRecorder(this, component, host, clock);

    /// <summary>Writes events until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await queue.Reader.WaitToReadAsync(cancellationToken))
            {
                while (queue.Reader.TryRead(out var item))
                {
                    await SendAsync(item, cancellationToken);
                }
            }
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped; what waits is lost, as events may be.
        }
    }

    /// <summary>Queues an event.</summary>
    internal void Add(Event item) => queue.Writer.TryWrite(item);

    private async Task SendAsync(Event item, CancellationToken cancellationToken)
    {
        if (correlator.Correlate(item) is not { } plan)
        {
            return;
        }

        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            try
            {
                correlator.Remember(plan, await WriteAsync(plan, cancellationToken));
                return;
            }
            catch (StatusException exception) when (exception.Code is >= 400 and < 500 and not 429)
            {
                // The namespace is going, or the event is malformed: trying again will not help.
                LogRejected(logger, plan.Event.Reason, exception.Message);
                return;
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                LogRejected(logger, plan.Event.Reason, exception.Message);
                await Task.Delay(RetryInterval, clock, cancellationToken);
            }
        }
    }

    private async Task<Event> WriteAsync(EventPlan plan, CancellationToken cancellationToken)
    {
        if (plan.Patch is { } patch)
        {
            try
            {
                return await client.PatchAsync<Event>(
                    plan.Event.Metadata.Namespace, plan.Event.Metadata.Name, "", new Patch(PatchType.StrategicMerge, patch), new(), cancellationToken);
            }
            catch (StatusException exception) when (exception.Code == 404)
            {
                // It has expired; it is written anew.
            }
        }

        var fresh = plan.Event with { Metadata = plan.Event.Metadata with { ResourceVersion = "" } };
        return await client.CreateAsync(fresh, new(), cancellationToken);
    }

    [LoggerMessage(EventId = 2201, Level = LogLevel.Debug, Message = "event not written: reason={Reason} error={Error}")]
    private static partial void LogRejected(ILogger logger, string reason, string error);
}
