using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Kubelet.Cri;
using Kuber.Machinery.Grpc;

namespace Kuber.Kubelet.Probes;

/// <summary>Carries out single probes. A probe that cannot be made counts as failed; its output says why.</summary>
internal sealed class Prober(IContainerRuntime runtime, TimeProvider clock)
{
    private const int MaxOutput = 10 * 1024;

    /// <summary>Probes a container once.</summary>
    public async Task<ProbeOutcome> ProbeAsync(ProbeHandler handler, Container container, string containerId, string podIP, TimeSpan timeout, CancellationToken cancellationToken)
    {
        try
        {
            if (handler.Exec is { } exec)
            {
                return await ExecAsync(exec, containerId, timeout, cancellationToken);
            }

            if (handler.HttpGet is { } http)
            {
                return await HttpAsync(http, container, podIP, timeout, cancellationToken);
            }

            if (handler.TcpSocket is { } tcp)
            {
                return await TcpAsync(tcp.Host.Length > 0 ? tcp.Host : podIP, PortOf(tcp.Port, container), timeout, cancellationToken);
            }

            return handler.Grpc is { } grpc
                ? await GrpcAsync(podIP, grpc, timeout, cancellationToken)
                : new ProbeOutcome(true, "");
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return new ProbeOutcome(false, failure.Message);
        }
    }

    /// <summary>The number of a port that a container names or numbers; 0 where it has no such port.</summary>
    public static int PortOf(IntOrString port, Container container)
    {
        if (!port.IsString)
        {
            return port.IntValue;
        }

        return container.Ports.Find(p => p.Name == port.StringValue) is { } named ? named.ContainerPortValue
            : int.TryParse(port.StringValue, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private async Task<ProbeOutcome> ExecAsync(ExecAction exec, string containerId, TimeSpan timeout, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await runtime.ExecSyncAsync(containerId, exec.Command, timeout, cancellationToken);
            var output = Encoding.UTF8.GetString([.. answer.Stdout.Span, .. answer.Stderr.Span]);
            return new ProbeOutcome(answer.ExitCode == 0, Cut(output));
        }
        catch (CriException failure) when (failure.Code == CriException.DeadlineExceeded)
        {
            return new ProbeOutcome(false, $"command timed out: \"{string.Join(' ', exec.Command)}\" timed out after {timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture)}s");
        }
    }

    private async Task<ProbeOutcome> HttpAsync(HTTPGetAction action, Container container, string podIP, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var host = action.Host.Length > 0 ? action.Host : podIP;
        var port = PortOf(action.Port, container);
        var scheme = action.Scheme.Equals("HTTPS", StringComparison.OrdinalIgnoreCase) ? "https" : "http";
        var path = action.Path.StartsWith('/') ? action.Path : "/" + action.Path;
        var url = $"{scheme}://{(host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host)}:{port.ToString(CultureInfo.InvariantCulture)}{path}";
        try
        {
            using var answer = await HttpRequester.GetAsync(url, action, clock, timeout, cancellationToken);
            var status = (int)answer.StatusCode;
            return status is >= 200 and < 400
                ? new ProbeOutcome(true, "")
                : new ProbeOutcome(false, $"HTTP probe failed with statuscode: {status}");
        }
        catch (HttpRequestException failure) when (failure.InnerException is SocketException socket)
        {
            return new ProbeOutcome(false, $"Get \"{url}\": dial tcp {host}:{port}: connect: {Describe(socket)}");
        }
        catch (HttpRequestException failure)
        {
            return new ProbeOutcome(false, $"Get \"{url}\": {failure.InnerException?.Message ?? failure.Message}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ProbeOutcome(false, $"Get \"{url}\": context deadline exceeded (Client.Timeout exceeded while awaiting headers)");
        }
    }

    private async Task<ProbeOutcome> TcpAsync(string host, int port, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(host, port, linked.Token);
            return new ProbeOutcome(true, "");
        }
        catch (SocketException failure)
        {
            return new ProbeOutcome(false, $"dial tcp {host}:{port}: connect: {Describe(failure)}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ProbeOutcome(false, $"dial tcp {host}:{port}: i/o timeout");
        }
    }

    private static async Task<ProbeOutcome> GrpcAsync(string host, GRPCAction action, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var channel = new GrpcChannel(new Uri($"http://{host}:{action.Port}"), new GrpcChannelOptions());
        try
        {
            // HealthCheckRequest: service = 1. HealthCheckResponse: status = 1, where 1 is SERVING.
            var service = Encoding.UTF8.GetBytes(action.Service);
            byte[] request = service.Length == 0 ? [] : [10, (byte)service.Length, .. service];
            var answer = await channel.UnaryAsync("/grpc.health.v1.Health/Check", request, new GrpcCallOptions(timeout), cancellationToken);
            var status = answer.Length >= 2 && answer.Span[0] == 8 ? answer.Span[1] : 0;
            return status == 1 ? new ProbeOutcome(true, "service healthy")
                : new ProbeOutcome(false, $"service unhealthy (responded with \"{status switch { 2 => "NOT_SERVING", 3 => "SERVICE_UNKNOWN", _ => "UNKNOWN" }}\")");
        }
        catch (GrpcException failure)
        {
            return new ProbeOutcome(false, failure.Code switch
            {
                GrpcStatusCode.Unimplemented => "this server does not implement the grpc health protocol (grpc.health.v1.Health)",
                GrpcStatusCode.DeadlineExceeded => $"timeout: health rpc did not complete within {timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture)}s",
                _ => $"error: health rpc probe failed: {failure.Detail}",
            });
        }
    }

    private static string Describe(SocketException failure) => failure.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => "connection refused",
        SocketError.HostUnreachable => "no route to host",
        SocketError.NetworkUnreachable => "network is unreachable",
        _ => failure.Message,
    };

    private static string Cut(string text) => text.Length > MaxOutput ? text[..MaxOutput] : text;
}
