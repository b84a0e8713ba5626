using System.Threading.Channels;
using Kuber.Api.Core.V1;
using Kuber.Api.Policy.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Storage.V1;
using Kuber.Client.Controllers;
using Kuber.Client.Events;
using Kuber.Machinery.Concurrency;
using Microsoft.Extensions.Logging;

namespace Kuber.Scheduler;

/// <summary>
/// Runs the scheduler:
/// <list type="number">
/// <item>Informers put changes into an inbox.</item>
/// <item>One loop takes them in and then decides on one pod at a time; between two pods it takes in what came meanwhile.</item>
/// <item>Decisions are carried out beside the loop (binding, status, preemption); what comes of it returns through the inbox.</item>
/// </list>
/// With nothing to do the loop waits for the inbox, or for the end of a back-off. Nothing polls.
/// </summary>
public sealed partial class SchedulerRunner
{
    private const int DecisionsBeforeYield = 16;
    private readonly ControllerContext context;
    private readonly SchedulerOptions options;
    private readonly SchedulerCore core;
    private readonly EventBroadcaster events;
    private readonly DecisionExecutor executor;
    private readonly ILogger logger;
    private readonly Channel<Action> inbox = Channel.CreateUnbounded<Action>();

    /// <summary>A scheduler that works through a context.</summary>
    public SchedulerRunner(ControllerContext context, SchedulerOptions? options = null)
    {
        this.context = context;
        this.options = options ?? new();
        logger = context.Loggers.CreateLogger<SchedulerRunner>();
        core = new(context.Clock, context.Random, this.options.SchedulerNames, c => DefaultPlugins.For(c, context));
        events = new(context.Client, context.Clock, context.Loggers.CreateLogger<EventBroadcaster>());
        executor = new(context, events, core, this.options, action => inbox.Writer.TryWrite(action));
    }

    /// <summary>Runs until cancelled. The informers must be run by whoever owns them.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var registrations = new List<IDisposable>
        {
            Follow<Namespace>((old, now) => core.Apply(old, now)),
            Follow<Node>((old, now) => core.Apply(old, now)),
            Follow<Pod>((old, now) =>
            {
                var status = core.Apply(old, now);
                if (!status.IsSuccess)
                {
                    executor.TellGated(now!, cancellationToken);
                }
            }),
            Follow<PersistentVolumeClaim>(core.StorageChanged),
            Follow<PersistentVolume>(core.StorageChanged),
            Follow<StorageClass>(core.StorageChanged),
        };
        context.Informers.For<PodDisruptionBudget>();
        var isIdle = () => inbox.Reader.Count == 0;
        context.Activity.Add(isIdle);
        var telling = events.RunAsync(cancellationToken);
        try
        {
            await context.Informers.For<Namespace>().WaitForSyncAsync(cancellationToken);
            await context.Informers.For<Node>().WaitForSyncAsync(cancellationToken);
            await context.Informers.For<Pod>().WaitForSyncAsync(cancellationToken);
            await context.Informers.For<PersistentVolumeClaim>().WaitForSyncAsync(cancellationToken);
            await context.Informers.For<PersistentVolume>().WaitForSyncAsync(cancellationToken);
            await context.Informers.For<StorageClass>().WaitForSyncAsync(cancellationToken);
            await LoopAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped.
        }
        finally
        {
            context.Activity.Remove(isIdle);
            registrations.ForEach(static r => r.Dispose());
            await executor.DrainAsync();
            await telling;
        }
    }

    private IDisposable Follow<T>(Action<T?, T?> apply)
        where T : class, IApiObject, IApiMessage<T> =>
        context.Informers.For<T>().AddHandler(change => inbox.Writer.TryWrite(() => apply(change.Old, change.New)));

    private async Task LoopAsync(CancellationToken cancellationToken)
    {
        var busy = 0;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            while (inbox.Reader.TryRead(out var change))
            {
                Run(change);
            }

            if (executor.HasRoom && core.Next() is { } decision)
            {
                executor.Execute(decision, cancellationToken);
                if (++busy % DecisionsBeforeYield == 0)
                {
                    await Task.Yield();
                }
            }
            else
            {
                await RestAsync(cancellationToken);
            }
        }
    }

    // A change that cannot be taken in must not stop the scheduler.
    private void Run(Action change)
    {
        try
        {
            change();
        }
        catch (Exception exception)
        {
            LogChangeFailed(logger, exception);
        }
    }

    private async Task RestAsync(CancellationToken cancellationToken)
    {
        var ready = inbox.Reader.WaitToReadAsync(cancellationToken).OnContextAsync();
        if (!executor.HasRoom || core.Queue.NextDeadline() is not { } deadline)
        {
            await ready;
            return;
        }

        var wait = deadline - core.Queue.Now;
        if (wait <= TimeSpan.Zero)
        {
            return;
        }

        // A delay is cut to whole milliseconds: what is left of the last one must not be spun away.
        wait = TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var timer = Task.Delay(wait, context.Clock, over.Token);
        var first = await Task.WhenAny(ready, timer);
        over.Cancel();
        await first;
    }

    [LoggerMessage(EventId = 3101, Level = LogLevel.Error, Message = "a change could not be taken in")]
    private static partial void LogChangeFailed(ILogger logger, Exception exception);
}
