using System.Globalization;
using System.Text;
using Kuber.Api.Core.V1;
using Kuber.Kubelet.Cri;
using Kuber.Kubelet.Probes;

namespace Kuber.Kubelet.Lifecycle;

/// <summary>Runs the hooks after start and before stop of containers.</summary>
internal sealed class HookRunner(IContainerRuntime runtime, TimeProvider clock)
{
    /// <summary>Runs a hook; returns why it failed, or null.</summary>
    public async Task<string?> RunAsync(LifecycleHandler hook, Container container, string containerId, string podIP, CancellationToken cancellationToken)
    {
        try
        {
            if (hook.Exec is { } exec)
            {
                var answer = await runtime.ExecSyncAsync(containerId, exec.Command, Timeout.InfiniteTimeSpan, cancellationToken);
                return answer.ExitCode == 0 ? null
                    : $"command '{string.Join(' ', exec.Command)}' exited with {answer.ExitCode.ToString(CultureInfo.InvariantCulture)}: {Encoding.UTF8.GetString(answer.Stderr.Span)}";
            }

            if (hook.HttpGet is { } http)
            {
                var host = http.Host.Length > 0 ? http.Host : podIP;
                var port = Prober.PortOf(http.Port, container).ToString(CultureInfo.InvariantCulture);
                var scheme = http.Scheme.Equals("HTTPS", StringComparison.OrdinalIgnoreCase) ? "https" : "http";
                var url = $"{scheme}://{host}:{port}/{http.Path.TrimStart('/')}";
                using var answer = await HttpRequester.GetAsync(url, http, clock, TimeSpan.FromMinutes(2), cancellationToken);
                return (int)answer.StatusCode < 400 ? null : $"HTTP hook failed with statuscode: {(int)answer.StatusCode}";
            }

            if (hook.Sleep is { } sleep)
            {
                await Task.Delay(TimeSpan.FromSeconds(sleep.Seconds), clock, cancellationToken);
            }

            return null;
        }
        catch (Exception failure) when (failure is CriException or HttpRequestException)
        {
            return failure.Message;
        }
    }
}
