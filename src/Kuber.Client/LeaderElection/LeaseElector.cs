using Kuber.Api.Coordination.V1;
using Kuber.Api.Runtime;
using Kuber.Client.Events;
using Kuber.Machinery.Errors;
using Microsoft.Extensions.Logging;

namespace Kuber.Client.LeaderElection;

/// <summary>
/// Lets one of several candidates lead, by a Lease that the leader keeps renewing. Clocks of candidates may differ: what counts
/// is how long a candidate has seen the lease unchanged by its own clock. Two candidates never lead at the same time as long
/// as their clocks run at nearly the same speed and the work stops soon after its token is cancelled.
/// </summary>
public sealed partial class LeaseElector(
    IApiClient client, LeaseElectorOptions options, TimeProvider clock, Random random, ILogger logger, IEventRecorder? events = null)
{
    private const double Jitter = 1.2;
    private Lease? observed;
    private long observedAt;

    /// <summary>Who leads, as far as this candidate has seen; empty if nobody.</summary>
    public string Leader => observed?.Spec.HolderIdentity ?? "";

    /// <summary>Whether this candidate leads.</summary>
    public bool IsLeader { get; private set; }

    /// <summary>
    /// Stands as a candidate until cancelled, and runs <paramref name="lead"/> whenever this candidate leads. The token of the
    /// work is cancelled when the lease is lost; once the work has ended the candidate stands again. On cancellation the lease is given up.
    /// </summary>
    public async Task RunAsync(Func<CancellationToken, Task> lead, CancellationToken cancellationToken)
    {
        while (await AcquireAsync(cancellationToken))
        {
            IsLeader = true;
            LogWon(logger, options.Name, options.Identity);
            events?.Record(ObjectReferences.To(observed!), EventTypes.Normal, "LeaderElection", options.Identity + " became leader");
            try
            {
                await LeadAsync(lead, cancellationToken);
            }
            finally
            {
                IsLeader = false;
                LogLost(logger, options.Name, options.Identity);
                await ReleaseAsync();
            }
        }
    }

    private async Task LeadAsync(Func<CancellationToken, Task> lead, CancellationToken cancellationToken)
    {
        using var term = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var renewing = RenewAsync(term, term.Token);
        try
        {
            await lead(term.Token);
        }
        catch (OperationCanceledException) when (term.IsCancellationRequested)
        {
            // The lease was lost, or the candidate was stopped.
        }
        finally
        {
            term.Cancel();
            await renewing;
        }
    }

    /// <summary>Tries until the lease is held; false when cancelled.</summary>
    private async Task<bool> AcquireAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            if (await TryAsync(cancellationToken))
            {
                return true;
            }

            await WaitAsync(options.RetryPeriod * (1 + (random.NextDouble() * Jitter)), cancellationToken);
        }

        return false;
    }

    /// <summary>Renews until that has failed for the whole deadline, then ends the term.</summary>
    private async Task RenewAsync(CancellationTokenSource term, CancellationToken cancellationToken)
    {
        var renewed = clock.GetTimestamp();
        while (true)
        {
            await WaitAsync(options.RetryPeriod, cancellationToken);
            if (cancellationToken.IsCancellationRequested)
            {
                return;
            }

            using var attempt = new CancellationTokenSource(Positive(options.RenewDeadline - clock.GetElapsedTime(renewed)), clock);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(attempt.Token, cancellationToken);
            if (await TryAsync(both.Token))
            {
                renewed = clock.GetTimestamp();
            }
            else if (clock.GetElapsedTime(renewed) >= options.RenewDeadline)
            {
                term.Cancel();
                return;
            }
        }
    }

    /// <summary>Takes or renews the lease if that is possible now.</summary>
    private async Task<bool> TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            var now = MicroTime.Now(clock);
            Lease current;
            try
            {
                current = await client.GetAsync<Lease>(options.Namespace, options.Name, cancellationToken);
            }
            catch (StatusException exception) when (exception.Code == 404)
            {
                var fresh = new Lease
                {
                    Metadata = new() { Namespace = options.Namespace, Name = options.Name },
                    Spec = Held(now, now, 0),
                };
                Observe(await client.CreateAsync(fresh, new(), cancellationToken));
                return true;
            }

            Observe(current);
            var held = current.Spec.HolderIdentity ?? "";
            var mine = held == options.Identity;
            if (!mine && held.Length > 0 && clock.GetElapsedTime(observedAt) < TimeSpan.FromSeconds(current.Spec.LeaseDurationSeconds ?? 0))
            {
                return false;
            }

            var spec = mine
                ? Held(current.Spec.AcquireTime ?? now, now, current.Spec.LeaseTransitions ?? 0)
                : Held(now, now, (current.Spec.LeaseTransitions ?? 0) + 1);
            Observe(await client.UpdateAsync(current with { Spec = spec }, "", new(), cancellationToken));
            return true;
        }
        catch (Exception exception)
        {
            LogTryFailed(logger, options.Name, exception.Message);
            return false;
        }
    }

    /// <summary>Gives the lease up, so that the next candidate need not wait for it to run out.</summary>
    private async Task ReleaseAsync()
    {
        if (observed?.Spec.HolderIdentity != options.Identity)
        {
            return;
        }

        using var limit = new CancellationTokenSource(options.RetryPeriod, clock);
        try
        {
            var now = MicroTime.Now(clock);
            var free = observed.Spec with { HolderIdentity = "", LeaseDurationSeconds = 1, RenewTime = now, AcquireTime = now };
            Observe(await client.UpdateAsync(observed with { Spec = free }, "", new(), limit.Token));
        }
        catch (Exception exception)
        {
            LogTryFailed(logger, options.Name, exception.Message);
        }
    }

    private LeaseSpec Held(MicroTime acquired, MicroTime renewed, int transitions) => new()
    {
        HolderIdentity = options.Identity,
        LeaseDurationSeconds = (int)options.LeaseDuration.TotalSeconds,
        AcquireTime = acquired,
        RenewTime = renewed,
        LeaseTransitions = transitions,
    };

    private void Observe(Lease lease)
    {
        if (observed is null || observed.Metadata.ResourceVersion != lease.Metadata.ResourceVersion)
        {
            observedAt = clock.GetTimestamp();
        }

        observed = lease;
    }

    private async Task WaitAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(time, clock, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Whoever waits looks at the token next.
        }
    }

    private static TimeSpan Positive(TimeSpan time) => time > TimeSpan.Zero ? time : TimeSpan.FromMilliseconds(1);

    [LoggerMessage(EventId = 2301, Level = LogLevel.Information, Message = "became leader: lease={Lease} identity={Identity}")]
    private static partial void LogWon(ILogger logger, string lease, string identity);

    [LoggerMessage(EventId = 2302, Level = LogLevel.Information, Message = "leads no longer: lease={Lease} identity={Identity}")]
    private static partial void LogLost(ILogger logger, string lease, string identity);

    [LoggerMessage(EventId = 2303, Level = LogLevel.Debug, Message = "lease not taken or renewed: lease={Lease} error={Error}")]
    private static partial void LogTryFailed(ILogger logger, string lease, string error);
}
