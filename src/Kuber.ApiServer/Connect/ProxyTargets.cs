using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Security;
using Kuber.Api.Core.V1;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Connect;

/// <summary>
/// Finds where the proxies of pods, services and nodes lead. Only addresses of pods and nodes are let through: a server that
/// could be sent to its own loopback or to link-local addresses would open to its users what is meant for the machine.
/// </summary>
internal sealed class ProxyTargets(ApiServerCore core) : IDisposable
{
    private readonly HttpMessageInvoker http = Invoker();

    /// <summary>The target of a request.</summary>
    public async ValueTask<ProxyTarget> FindAsync(RequestContext context)
    {
        var kind = context.Resource.Singular;
        var name = ProxyName.Parse(context.Name) ?? throw StatusErrors.BadRequest($"invalid {kind} request \"{context.Name}\"");
        return kind switch
        {
            "pod" => Pod(await GetAsync<Pod>(context, "pods", name.Name), name),
            "service" => await ServiceAsync(context, name),
            _ => await NodeAsync(context, name),
        };
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private ProxyTarget Pod(Pod pod, ProxyName name)
    {
        var port = name.Port;
        if (port.Length == 0)
        {
            port = pod.Spec.Containers.FirstOrDefault(c => !c.Ports.IsEmpty)?.Ports[0].ContainerPortValue.ToString(CultureInfo.InvariantCulture) ?? "";
        }

        var address = pod.Status.PodIPs.IsEmpty ? "" : pod.Status.PodIPs[0].Ip;
        return IsAllowed(address) ? Target(name.Scheme, address, port) : throw StatusErrors.BadRequest("address not allowed");
    }

    private async ValueTask<ProxyTarget> ServiceAsync(RequestContext context, ProxyName name)
    {
        var portName = name.Port;
        if (int.TryParse(portName, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            var service = await GetAsync<Service>(context, "services", name.Name);
            portName = service.Spec.Ports.Find(p => p.Port == number)?.Name
                ?? throw StatusErrors.ServiceUnavailable($"no service port {number} found for service \"{name.Name}\"");
        }

        var endpoints = await GetAsync<Endpoints>(context, "endpoints", name.Name);
        if (endpoints.Subsets.IsEmpty)
        {
            throw StatusErrors.ServiceUnavailable($"no endpoints available for service \"{name.Name}\"");
        }

        List<(string Address, int Port)> candidates =
        [
            .. endpoints.Subsets.SelectMany(s => s.Ports.Where(p => p.Name == portName).SelectMany(p => s.Addresses.Where(a => IsOfPod(a, context)).Select(a => (a.Ip, p.Port)))),
        ];
        if (candidates.Count == 0)
        {
            throw StatusErrors.ServiceUnavailable($"no endpoints available for service \"{context.Name}\"");
        }

        var (address, port) = candidates[core.Identifiers.Next(candidates.Count)];
        return Target(name.Scheme, address, port.ToString(CultureInfo.InvariantCulture));
    }

    private async ValueTask<ProxyTarget> NodeAsync(RequestContext context, ProxyName name)
    {
        var kubelet = await core.Kubelets.FindAsync(context, name.Name);
        if (IPAddress.TryParse(kubelet.Address.IdnHost, out _) && !IsAllowed(kubelet.Address.IdnHost))
        {
            throw StatusErrors.BadRequest("address not allowed");
        }

        return name.Port.Length == 0 || name.Port == kubelet.Address.Port.ToString(CultureInfo.InvariantCulture)
            ? new(kubelet.Address, kubelet.Http)
            : Target(name.Scheme, kubelet.Address.IdnHost, name.Port);
    }

    /// <summary>Whether an address of an endpoint is that of a pod, as the endpoint says.</summary>
    private bool IsOfPod(EndpointAddress address, RequestContext context)
    {
        if (address.TargetRef is not { Kind: "Pod" } reference || (reference.Namespace.Length > 0 && reference.Namespace != context.Namespace))
        {
            return false;
        }

        return core.Resources.Cache("", "pods").Find(context.Namespace + "/" + reference.Name)?.Value is Pod pod && pod.Status.PodIPs.Any(ip => ip.Ip == address.Ip);
    }

    private ProxyTarget Target(string scheme, string host, string port)
    {
        var number = port switch
        {
            "" => scheme == "https" ? 443 : 80,
            "http" => 80,
            "https" => 443,
            _ when int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) && parsed is > 0 and < 65536 => parsed,
            _ => throw StatusErrors.ServiceUnavailable($"error trying to reach service: dial tcp: lookup tcp/{port}: unknown port"),
        };
        return new(new UriBuilder(scheme, host, number).Uri, http);
    }

    private async ValueTask<T> GetAsync<T>(RequestContext context, string plural, string name)
        where T : class =>
        (T)(object)(await core.Registry.GetAsync(context.With("get", core.Resources.Find("", "v1", plural)!, "", context.Namespace, name), "")).Value;

    private static bool IsAllowed(string text) =>
        IPAddress.TryParse(text, out var address) && !IPAddress.IsLoopback(address) && !address.IsIPv6LinkLocal && !address.IsIPv6Multicast
        && !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any) && !address.Equals(IPAddress.Broadcast)
        && address.GetAddressBytes() is not [169, 254, _, _] and not [>= 224 and < 240, _, _, _];

    [SuppressMessage("Security", "CA5359", Justification = "Pods are reached by address; their certificates, if any, name services. As upstream.")]
    private static HttpMessageInvoker Invoker() => new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(30),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, _, _, _) => true },
    });
}
