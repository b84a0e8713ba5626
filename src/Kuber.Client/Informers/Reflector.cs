using System.Net;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Machinery.Errors;
using Microsoft.Extensions.Logging;

namespace Kuber.Client.Informers;

/// <summary>
/// Follows a resource by list and watch and hands what it reads to a sink.
/// <list type="number">
/// <item>List; the first time at version 0, which any cache may answer; after an expired version the latest state.</item>
/// <item>Watch from there, for 5 to 10 minutes at a time, with bookmarks.</item>
/// <item>A watch that ended, or that was refused for load, is resumed from the last version seen.</item>
/// <item>A version that is no longer kept (410), or any other failure, leads back to 1.</item>
/// </list>
/// Failures back off from 100 ms to 30 s with jitter; two minutes without one reset that.
/// </summary>
public sealed partial class Reflector<T>(IListWatch<T> source, IReflectorSink<T> sink, TimeProvider clock, Random random, ILogger logger)
    where T : class, IApiObject, IApiMessage<T>
{
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LastBackoff = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BackoffReset = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan ShortWatch = TimeSpan.FromSeconds(1);
    private TimeSpan backoff = FirstBackoff;
    private long lastFailure = clock.GetTimestamp();

    /// <summary>A reflector of the objects of a type within a scope.</summary>
    public Reflector(IApiClient client, InformerScope scope, IReflectorSink<T> sink, TimeProvider clock, Random random, ILogger logger)
        : this(new ScopeListWatch<T>(client, scope), sink, clock, random, logger)
    {
    }

    /// <summary>The version that has been followed so far; empty before the first list.</summary>
    public string ResourceVersion { get; private set; } = "";

    /// <summary>Runs until cancelled. Never throws otherwise.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var listFrom = "0";
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await ListAsync(listFrom, cancellationToken);
                await FollowAsync(cancellationToken);
            }
            catch (Exception) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // After an expiry, or where the version lies in the server's future (a store put back), only the latest state will do.
                listFrom = exception is StatusException ? "" : ResourceVersion.Length == 0 ? "0" : ResourceVersion;
                LogFailed(logger, typeof(T).Name, exception.Message);
            }

            await BackOffAsync(cancellationToken);
        }
    }

    private async Task ListAsync(string from, CancellationToken cancellationToken)
    {
        var options = new ListOptions { ResourceVersion = from };
        var list = await source.ListAsync(options, cancellationToken);
        var items = list.Items;
        if (list.Continue.Length > 0)
        {
            var all = new List<T>(items);
            while (list.Continue.Length > 0)
            {
                list = await source.ListAsync(options with { ResourceVersion = "", Continue = list.Continue }, cancellationToken);
                all.AddRange(list.Items);
            }

            items = all;
        }

        ResourceVersion = list.ResourceVersion;
        sink.Replace(items, ResourceVersion);
    }

    /// <summary>Watches again and again from the last version seen; throws when that is not enough.</summary>
    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var started = clock.GetTimestamp();
            var events = 0;
            try
            {
                var options = new ListOptions
                {
                    ResourceVersion = ResourceVersion,
                    AllowWatchBookmarks = true,
                    TimeoutSeconds = 300 + random.Next(300),
                };
                await foreach (var change in source.WatchAsync(options, cancellationToken))
                {
                    events++;
                    Take(change);
                }
            }
            catch (StatusException exception) when (exception.Code == (int)HttpStatusCode.TooManyRequests)
            {
                await BackOffAsync(cancellationToken);
                cancellationToken.ThrowIfCancellationRequested();
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            if (events == 0 && clock.GetElapsedTime(started) < ShortWatch)
            {
                await BackOffAsync(cancellationToken);
            }
        }
    }

    private void Take(WatchEvent<T> change)
    {
        var version = change.Object.Metadata.ResourceVersion;
        if (change.Type == WatchEventType.Bookmark)
        {
            sink.Progress(version);
        }
        else
        {
            sink.Apply(change.Type, change.Object);
        }

        ResourceVersion = version;
    }

    private async Task BackOffAsync(CancellationToken cancellationToken)
    {
        if (clock.GetElapsedTime(lastFailure) > BackoffReset)
        {
            backoff = FirstBackoff;
        }

        lastFailure = clock.GetTimestamp();
        var wait = backoff * (1 + random.NextDouble());
        backoff = backoff * 2 < LastBackoff ? backoff * 2 : LastBackoff;
        try
        {
            await Task.Delay(wait, clock, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Whoever waits looks at the token next.
        }
    }

    [LoggerMessage(EventId = 2001, Level = LogLevel.Warning, Message = "lost the resource, listing again: kind={Kind} error={Error}")]
    private static partial void LogFailed(ILogger logger, string kind, string error);
}
