using System.Text;
using Kuber.ApiServer.Http;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Health;

/// <summary>Serves <c>/healthz</c>, <c>/livez</c> and <c>/readyz</c>, whole or check by check.</summary>
internal sealed class HealthHandler(ApiServerCore core)
{
    private static readonly string[] LiveChecks = ["ping", "log", "etcd"];

    /// <summary>Serves a request; null where the path is none of health.</summary>
    public Task? TryHandleAsync(HttpContext http, RequestInfo info)
    {
        var parts = info.Path.Trim('/').Split('/', 2);
        var checks = parts[0] switch
        {
            "healthz" or "livez" => Live(),
            "readyz" => Ready(),
            _ => null,
        };
        if (checks is null)
        {
            return null;
        }

        if (parts.Length == 2)
        {
            return Single(http, checks, parts[1]);
        }

        return All(http, parts[0], checks);
    }

    private static Task? Single(HttpContext http, List<(string Name, string? Problem)> checks, string name)
    {
        var at = checks.FindIndex(c => c.Name == name);
        return at < 0 ? null : checks[at].Problem is { } problem
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
            text.Append(problem is null ? $"[+]{check} ok\n" : $"[-]{check} failed: reason withheld\n");
        }

        foreach (var unknown in excluded)
        {
            text.Append("warn: some health checks cannot be excluded: no matches for \"").Append(unknown).Append("\"\n");
        }

        text.Append(name).Append(failed ? " check failed\n" : " check passed\n");
        return failed ? ApiResponse.SendTextAsync(http, 500, text.ToString())
            : ApiResponse.SendTextAsync(http, 200, http.Request.Query.ContainsKey("verbose") ? text.ToString() : "ok");
    }

    private List<(string Name, string? Problem)> Live()
    {
        var checks = LiveChecks.Select(c => (c, (string?)null)).ToList();
        checks.Add(("poststarthook/start-apiserver-admission-initializer", null));
        checks.Add(("poststarthook/rbac/bootstrap-roles", core.IsReady ? null : "not finished"));
        return checks;
    }

    private List<(string Name, string? Problem)> Ready()
    {
        var checks = Live();
        checks.Insert(3, ("etcd-readiness", null));
        checks.Insert(4, ("informer-sync", core.IsReady ? null : "the caches are not filled"));
        checks.Add(("shutdown", core.Stopping.IsCancellationRequested ? "process is shutting down" : null));
        return checks;
    }
}
