using Microsoft.Extensions.Logging;

namespace Kuber.Client.Controllers;

/// <summary>
/// Runs a list of controllers. One that fails is logged and started again, after 1 s, 2 s and so on up to a minute; the others
/// and the process carry on.
/// </summary>
public sealed partial class ControllerManager(IReadOnlyList<ControllerDescriptor> controllers, ControllerContext context)
{
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LastBackoff = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BackoffReset = TimeSpan.FromMinutes(10);
    private readonly ILogger logger = context.Loggers.CreateLogger<ControllerManager>();

    /// <summary>Runs the controllers, and the sender of their events, until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var tracked = context with { Client = new WriteTrackingClient(context.Client, context.Informers) };
        var running = new List<Task> { context.Events.RunAsync(cancellationToken) };
        foreach (var controller in controllers)
        {
            running.Add(KeepRunningAsync(controller, tracked with { Random = new Random(context.Random.Next()) }, cancellationToken));
        }

        await Task.WhenAll(running);
    }

    private async Task KeepRunningAsync(ControllerDescriptor controller, ControllerContext own, CancellationToken cancellationToken)
    {
        var backoff = FirstBackoff;
        while (!cancellationToken.IsCancellationRequested)
        {
            var started = context.Clock.GetTimestamp();
            try
            {
                await controller.Run(own, cancellationToken);
                return;
            }
            catch (Exception) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                if (context.Clock.GetElapsedTime(started) > BackoffReset)
                {
                    backoff = FirstBackoff;
                }

                LogFailed(logger, exception, controller.Name, backoff.TotalSeconds);
            }

            try
            {
                await Task.Delay(backoff, context.Clock, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            backoff = backoff * 2 < LastBackoff ? backoff * 2 : LastBackoff;
        }
    }

    [LoggerMessage(EventId = 2103, Level = LogLevel.Error, Message = "controller failed, starting it again: controller={Controller} afterSeconds={AfterSeconds}")]
    private static partial void LogFailed(ILogger logger, Exception exception, string controller, double afterSeconds);
}
