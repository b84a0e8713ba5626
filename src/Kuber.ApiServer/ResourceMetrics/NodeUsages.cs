using System.Collections.Concurrent;
using Kuber.Api.Core.V1;
using Microsoft.Extensions.Logging;

namespace Kuber.ApiServer.ResourceMetrics;

/// <summary>
/// Asks kubelets what their nodes use, when someone asks the server and not otherwise. A rate needs two scrapes: the one before
/// is kept for whoever asks again soon; the first to ask waits for a second one.
/// </summary>
internal sealed partial class NodeUsages(ApiServerCore core)
{
    private const int MaxScrapes = 20;
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan MaxWindow = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan FirstWindow = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ScrapeTimeout = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<string, Entry> entries = new();
    private readonly ILogger log = core.Options.Loggers.CreateLogger("Kuber.ApiServer.ResourceMetrics");

    private TimeProvider Clock => core.Options.Clock;

    /// <summary>What nodes use, by their names; those whose kubelets do not answer are missing.</summary>
    public async Task<IReadOnlyDictionary<string, NodeUsage>> GetAsync(IEnumerable<string> nodes, CancellationToken cancellationToken)
    {
        using var gate = new SemaphoreSlim(MaxScrapes, MaxScrapes);
        var usages = await Task.WhenAll(nodes.Distinct().Select(OneAsync));
        return usages.Where(u => u.Usage is not null).ToDictionary(u => u.Name, u => u.Usage!);

        async Task<(string Name, NodeUsage? Usage)> OneAsync(string name)
        {
            await gate.WaitAsync(cancellationToken);
            try
            {
                return (name, await GetAsync(name, cancellationToken));
            }
            finally
            {
                gate.Release();
            }
        }
    }

    private async Task<NodeUsage?> GetAsync(string name, CancellationToken cancellationToken)
    {
        if (core.Resources.Cache("", "nodes").Find(name)?.Value is not Node node)
        {
            entries.TryRemove(name, out _);
            return null;
        }

        var entry = entries.GetOrAdd(name, _ => new());
        await entry.Gate.WaitAsync(cancellationToken);
        try
        {
            if (entry.Usage is { } fresh && Clock.GetUtcNow() - entry.ScrapedAt < Freshness)
            {
                return fresh;
            }

            var scrape = await ScrapeAsync(node, cancellationToken);
            if (entry.Last is null || Clock.GetUtcNow() - entry.ScrapedAt > MaxWindow)
            {
                entry.Last = scrape;
                await Task.Delay(FirstWindow, Clock, cancellationToken);
                scrape = await ScrapeAsync(node, cancellationToken);
            }

            entry.Usage = new(entry.Last, scrape);
            entry.Last = scrape;
            entry.ScrapedAt = Clock.GetUtcNow();
            return entry.Usage;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or Machinery.Errors.StatusException
            or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            LogFailed(name, failure.Message);
            return null;
        }
        finally
        {
            entry.Gate.Release();
        }
    }

    private async Task<NodeScrape> ScrapeAsync(Node node, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(ScrapeTimeout, Clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var kubelet = core.Kubelets.Of(node);
        using var request = new HttpRequestMessage(HttpMethod.Get, kubelet.Url("/metrics/resource", []));
        using var answer = await kubelet.Http.SendAsync(request, end.Token);
        var text = await answer.Content.ReadAsStringAsync(end.Token);
        return answer.IsSuccessStatusCode
            ? NodeScrape.Parse(text, Clock.GetUtcNow())
            : throw new HttpRequestException($"the kubelet answered with {(int)answer.StatusCode}: {text}");
    }

    [LoggerMessage(EventId = 3301, Level = LogLevel.Warning, Message = "A kubelet does not say what its node uses. node={Node} error={Error}")]
    private partial void LogFailed(string node, string error);

    /// <summary>What is known of a node. The gate lets one ask its kubelet at a time.</summary>
    private sealed class Entry
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public NodeScrape? Last { get; set; }

        public NodeUsage? Usage { get; set; }

        public DateTimeOffset ScrapedAt { get; set; }
    }
}
