using System.Text;
using Kuber.ApiServer.Http;
using Kuber.Store;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Health;

/// <summary>Serves <c>/healthz</c>, <c>/livez</c> and <c>/readyz</c>, whole or check by check.</summary>
internal sealed class HealthHandler(ApiServerCore core)
{
    private static readonly TimeSpan StorePatience = TimeSpan.FromSeconds(2);

    /// <summary>Serves a request; null where the path is none of health.</summary>
    public Task? TryHandleAsync(HttpContext http, RequestInfo info)
    {
        var parts = info.Path.Trim('/').Split('/', 2);
        return parts[0] is "healthz" or "livez" or "readyz" ? HandleAsync(http, parts) : null;
    }

    private async Task HandleAsync(HttpContext http, string[] parts)
    {
        var store = await StoreProblemAsync(http.RequestAborted);
        var checks = parts[0] == "readyz" ? Ready(store) : Live(store);
        await (parts.Length == 2 ? Single(http, checks, parts[1]) : All(http, parts[0], checks));
    }

    private static Task Single(HttpContext http, List<(string Name, string? Problem)> checks, string name)
    {
        var at = checks.FindIndex(c => c.Name == name);
        return at < 0 ? ApiResponse.SendTextAsync(http, 404, "404 page not found\n") : checks[at].Problem is { } problem
            ? ApiResponse.SendTextAsync(http, 500, "internal server error: " + problem + "\n")
            : ApiResponse.SendTextAsync(http, 200, "ok");
    }

    private static Task All(HttpContext http, string name, List<(string Name, string? Problem)> checks)
    {
        var excluded = http.Request.Query["exclude"].ToHashSet(StringComparer.Ordinal);
        var text = new StringBuilder();
        var failed = false;
        foreach (var (check, problem) in checks)
        {
            if (excluded.Remove(check))
            {
                text.Append("[+]").Append(check).Append(" excluded: ok\n");
                continue;
            }

            failed |= problem is not null;
            // Upstream withholds every reason; that of the store tells an operator what to do, and nothing to anybody else.
            text.Append(problem is null ? $"[+]{check} ok\n" : $"[-]{check} failed: {(check.StartsWith("etcd", StringComparison.Ordinal) ? problem : "reason withheld")}\n");
        }

        foreach (var unknown in excluded)
        {
            text.Append("warn: some health checks cannot be excluded: no matches for \"").Append(unknown).Append("\"\n");
        }

        text.Append(name).Append(failed ? " check failed\n" : " check passed\n");
        return failed ? ApiResponse.SendTextAsync(http, 500, text.ToString())
            : ApiResponse.SendTextAsync(http, 200, http.Request.Query.ContainsKey("verbose") ? text.ToString() : "ok");
    }

    private List<(string Name, string? Problem)> Live(string? store) =>
    [
        ("ping", null),
        ("log", null),
        ("etcd", store),
        ("poststarthook/start-apiserver-admission-initializer", null),
        ("poststarthook/rbac/bootstrap-roles", core.IsReady ? null : "not finished"),
    ];

    private List<(string Name, string? Problem)> Ready(string? store)
    {
        var checks = Live(store);
        checks.Insert(3, ("etcd-readiness", store));
        checks.Insert(4, ("informer-sync", core.IsReady ? null : "the caches are not filled"));
        checks.Add(("shutdown", core.Stopping.IsCancellationRequested ? "process is shutting down" : null));
        return checks;
    }

    // Anybody may ask, so that the answer names the cause and no file.
    private async ValueTask<string?> StoreProblemAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(StorePatience, core.Options.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await core.Options.Store.CheckHealthAsync(either.Token);
            return null;
        }
        catch (StoreUnavailableException unavailable)
        {
            return unavailable.Reason switch
            {
                StoreUnavailableReason.NoSpace => "the store has no space left",
                StoreUnavailableReason.ReadOnly => "the store can only be read",
                StoreUnavailableReason.InputOutput => "the disk of the store is slow or fails",
                StoreUnavailableReason.Damaged => "the store is damaged",
                StoreUnavailableReason.Unreachable => "the store cannot be reached",
                StoreUnavailableReason.Overloaded => "the store has too many writes waiting",
                _ => "the store cannot take writes",
            };
        }
        catch (Exception e) when (e is ObjectDisposedException || (e is OperationCanceledException && patience.IsCancellationRequested))
        {
            return "the store does not answer";
        }
    }
}
