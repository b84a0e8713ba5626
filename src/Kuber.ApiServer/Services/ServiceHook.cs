using Kuber.Api.Core.V1;
using Kuber.Api.Networking.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Errors;
using Kuber.Store;

namespace Kuber.ApiServer.Services;

/// <summary>Gives services their IP families, cluster IPs, node ports and health check ports, and takes them back.</summary>
internal sealed class ServiceHook(ApiServerCore core) : WriteHook
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    private readonly NodePortAllocator ports = new(
        core.Resources.Cache("", "services"), core.Identifiers, core.Options.NodePortFirst, core.Options.NodePortLast,
        core.Options.Store.IsShared ? new(core.Options.Store, core.Options.NodePortFirst, core.Options.NodePortLast) : null);

    /// <summary>The addresses of services.</summary>
    public ClusterIpAllocator Addresses { get; } = new(core);

    /// <inheritdoc/>
    public override bool Concerns(ServedResource resource) => resource is { Group: "", Plural: "services" };

    /// <inheritdoc/>
    public override async ValueTask<IApiObject> BeforeAsync(RequestContext context, IApiObject value, IApiObject? old, WriteLease lease)
    {
        var before = (Service?)old;
        var service = IpFamilies.Apply((Service)value, before);
        service = await WithAddressesAsync(context, service, before, lease);
        service = await WithNodePortsAsync(context, service, before, lease);
        service = await WithHealthCheckPortAsync(context, service, before, lease);
        if (before is not null && NodePortAllocator.PortsOf(before.Spec).Except(NodePortAllocator.PortsOf(service.Spec)).ToList() is { Count: > 0 } dropped)
        {
            lease.OnCommit(async () => await ports.ReleaseAsync(dropped, CancellationToken.None));
        }

        return service;
    }

    /// <inheritdoc/>
    public override async ValueTask GoneAsync(IApiObject value, CancellationToken cancellationToken)
    {
        var service = (Service)value;
        foreach (var address in ClusterIpAllocator.AddressesOf(service.Spec))
        {
            await Addresses.ReleaseAsync(service, address, cancellationToken);
        }

        await ports.ReleaseAsync([.. NodePortAllocator.PortsOf(service.Spec)], cancellationToken);
    }

    /// <summary>
    /// Brings addresses and ports in line with the services. What is left over from a server that was killed is removed; where
    /// other servers share the store, only after a time in which they could have finished what they were doing.
    /// </summary>
    /// <returns>What goes on until <paramref name="stopping"/>.</returns>
    public async Task<Task> RepairAsync(CancellationToken cancellationToken, CancellationToken stopping)
    {
        var addresses = await Addresses.RepairAsync(cancellationToken);
        var left = await ports.RepairAsync(cancellationToken);
        if (!core.Options.Store.IsShared)
        {
            await Addresses.RemoveAsync(addresses, cancellationToken);
            return Task.CompletedTask;
        }

        return addresses.Count + left.Count == 0 ? Task.CompletedTask : RemoveLaterAsync(addresses, left, stopping);
    }

    private async Task RemoveLaterAsync(IReadOnlyList<IPAddress> addresses, IReadOnlyList<int> left, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(Grace, core.Options.Clock, cancellationToken);
            var uids = (await Addresses.RepairAsync(cancellationToken)).Select(address => address.Metadata.Uid).ToHashSet();
            await Addresses.RemoveAsync(addresses.Where(address => uids.Contains(address.Metadata.Uid)), cancellationToken);
            await ports.ReleaseAsync([.. (await ports.RepairAsync(cancellationToken)).Intersect(left)], cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The next server to start does it.
        }
        catch (Exception e) when (e is StatusException or StoreUnavailableException)
        {
            // The same.
        }
    }

    private async ValueTask<Service> WithAddressesAsync(RequestContext context, Service service, Service? old, WriteLease lease)
    {
        var spec = service.Spec;
        var held = old is null ? [] : ClusterIpAllocator.AddressesOf(old.Spec).ToList();
        if (spec.Type != "ExternalName" && !IpFamilies.IsHeadless(spec) && held.Count == 0)
        {
            var address = spec.ClusterIPs.IsEmpty ? "" : spec.ClusterIPs[0];
            if (address.Length == 0)
            {
                address = await Addresses.TakeAnyAsync(context, service, lease)
                    ?? throw StatusErrors.InternalError("failed to allocate a serviceIP: range is full");
            }
            else if (await Addresses.TakeAsync(context, service, address, lease) is { } why)
            {
                throw Invalid(service, FieldPath.Of("spec", "clusterIPs"), spec.ClusterIPs, $"failed to allocate IP {address}: {why}");
            }

            spec = spec with { ClusterIP = address, ClusterIPs = [address] };
        }

        var kept = ClusterIpAllocator.AddressesOf(spec).ToHashSet();
        foreach (var address in held.Where(a => !kept.Contains(a)))
        {
            lease.OnCommit(() => Addresses.ReleaseAsync(service, address, CancellationToken.None));
        }

        return service with { Spec = spec };
    }

    private async ValueTask<Service> WithNodePortsAsync(RequestContext context, Service service, Service? old, WriteLease lease)
    {
        var spec = service.Spec;
        if (spec.Type is not ("NodePort" or "LoadBalancer"))
        {
            return service;
        }

        var allocates = spec.Type == "NodePort" || spec.AllocateLoadBalancerNodePorts != false;
        var mine = (old?.Spec.Ports ?? default).AsSpan().ToArray().Select(p => p.NodePort).ToHashSet();
        var seen = new HashSet<(string, int)>();
        var list = spec.Ports;
        for (var i = 0; i < list.Count; i++)
        {
            var port = list[i];
            if (port.NodePort == 0 && !allocates)
            {
                continue;
            }

            // The protocols of one port of a new service share its node port.
            var wanted = port.NodePort == 0 && old is null ? list.Find(p => p.Port == port.Port && p.NodePort != 0)?.NodePort ?? 0 : port.NodePort;
            if (wanted == 0)
            {
                wanted = await ports.TakeAnyAsync(context, lease) ?? throw StatusErrors.InternalError("failed to allocate a nodePort: range is full");
            }
            else if (!mine.Contains(wanted) && await ports.TakeAsync(context, wanted, lease) is { } why)
            {
                throw Invalid(service, FieldPath.Of("spec", "ports").Index(i).Child("nodePort"), wanted, why);
            }

            if (!seen.Add((port.Protocol, wanted)) && old is not null)
            {
                throw StatusErrors.Unclassified($"duplicate nodePort: {{{port.Protocol} {wanted}}}");
            }

            mine.Add(wanted);
            list = list.SetItem(i, port with { NodePort = wanted });
        }

        return service with { Spec = spec with { Ports = list } };
    }

    private async ValueTask<Service> WithHealthCheckPortAsync(RequestContext context, Service service, Service? old, WriteLease lease)
    {
        var spec = service.Spec;
        if (!NeedsHealthCheck(spec) || (old is not null && NeedsHealthCheck(old.Spec)))
        {
            return service;
        }

        if (spec.HealthCheckNodePort == 0)
        {
            var free = await ports.TakeAnyAsync(context, lease) ?? throw StatusErrors.InternalError("failed to allocate a HealthCheck NodePort 0: range is full");
            return service with { Spec = spec with { HealthCheckNodePort = free } };
        }

        return await ports.TakeAsync(context, spec.HealthCheckNodePort, lease) is { } why
            ? throw StatusErrors.InternalError($"failed to allocate requested HealthCheck NodePort {spec.HealthCheckNodePort}: {why}")
            : service;
    }

    private static bool NeedsHealthCheck(ServiceSpec spec) => spec is { Type: "LoadBalancer", ExternalTrafficPolicy: "Local" };

    private static StatusException Invalid(Service service, FieldPath path, object value, string why)
    {
        var errors = new FieldErrors();
        errors.Invalid(path, value, why);
        return StatusErrors.Invalid("Service", service.Metadata.Name, errors);
    }
}
