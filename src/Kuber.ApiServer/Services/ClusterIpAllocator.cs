using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Networking.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Cache;
using Kuber.ApiServer.Registry;
using Kuber.Client;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Services;

/// <summary>
/// Gives cluster IPs to services. An address is taken by making its IPAddress object, which the store does once only, whatever
/// other servers do meanwhile; it is free again when that object goes. The ranges are that of the server's options and those of
/// the ServiceCIDR objects.
/// </summary>
internal sealed class ClusterIpAllocator(ApiServerCore core)
{
    private const string ManagedBy = "ipaddress.kubernetes.io/managed-by";
    private const string Family = "ipaddress.kubernetes.io/ip-family";
    private const string Manager = "ipallocator.k8s.io";

    private readonly ServiceRange own = ServiceRange.Parse(core.Options.ServiceCidr);

    private IApiClient Client => field ??= core.CreateClient(Authentication.UserInfo.Admin, "kube-apiserver");

    private ResourceCache Addresses => core.Resources.Cache("networking.k8s.io", "ipaddresses");

    /// <summary>Takes a certain address.</summary>
    /// <returns>Why it cannot be had; null where it is taken for the lease.</returns>
    public async ValueTask<string?> TakeAsync(RequestContext context, Service service, string address, WriteLease lease)
    {
        if (!Ranges().Exists(r => r.Contains(address)))
        {
            return "the provided network does not match the current range";
        }

        return await TryTakeAsync(context, service, address, lease) ? null : "provided IP is already allocated";
    }

    /// <summary>Takes any address; null where all are taken.</summary>
    public async ValueTask<string?> TakeAnyAsync(RequestContext context, Service service, WriteLease lease)
    {
        foreach (var range in Ranges())
        {
            while (range.Band.Pick(n => Addresses.Find(ServiceRange.ToAddress(n).ToString()) is null, core.Identifiers.Next) is { } number)
            {
                var address = ServiceRange.ToAddress(number).ToString();
                if (await TryTakeAsync(context, service, address, lease))
                {
                    return address;
                }
            }
        }

        return null;
    }

    /// <summary>Frees an address that a service had.</summary>
    public async ValueTask ReleaseAsync(Service service, string address, CancellationToken cancellationToken)
    {
        if (Addresses.Find(address)?.Value is not IPAddress found || !IsOf(found, service.Metadata))
        {
            return;
        }

        await RemoveAsync([found], cancellationToken);
    }

    /// <summary>
    /// Makes the IPAddress objects that are missing, of services from another release, and tells which are left over: a server
    /// that was killed between two writes may have left an address that no service has.
    /// </summary>
    public async Task<IReadOnlyList<IPAddress>> RepairAsync(CancellationToken cancellationToken)
    {
        var held = new Dictionary<string, Service>(StringComparer.Ordinal);
        foreach (var item in core.Resources.Cache("", "services").Snapshot().All)
        {
            var service = (Service)item.Value;
            foreach (var address in AddressesOf(service.Spec))
            {
                held.TryAdd(address, service);
            }
        }

        foreach (var (address, service) in held)
        {
            if (Addresses.Find(address) is null)
            {
                await TryAsync(() => Client.CreateAsync(ObjectOf(address, service), CreateOptions.Empty, cancellationToken));
            }
        }

        return
        [
            .. Addresses.Snapshot().All.Select(item => (IPAddress)item.Value)
                .Where(address => address.Metadata.Labels.GetValueOrDefault(ManagedBy) == Manager
                    && !(held.TryGetValue(address.Metadata.Name, out var holder) && IsOf(address, holder.Metadata))),
        ];
    }

    /// <summary>Removes addresses that are left over.</summary>
    public async Task RemoveAsync(IEnumerable<IPAddress> addresses, CancellationToken cancellationToken)
    {
        foreach (var address in addresses)
        {
            await TryAsync(() => Client.DeleteAsync<IPAddress>("", address.Metadata.Name, new() { Preconditions = new() { Uid = address.Metadata.Uid } }, cancellationToken));
        }
    }

    private static async Task TryAsync(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (StatusException e) when (e.Code is 404 or 409)
        {
            // Another server was faster.
        }
    }

    /// <summary>The addresses that a service holds.</summary>
    public static IEnumerable<string> AddressesOf(ServiceSpec spec) =>
        spec.Type == "ExternalName" || IpFamilies.IsHeadless(spec) ? [] : spec.ClusterIPs.AsSpan().ToArray().Where(a => a.Length > 0);

    private async ValueTask<bool> TryTakeAsync(RequestContext context, Service service, string address, WriteLease lease)
    {
        if (Addresses.Find(address) is not null)
        {
            return false;
        }

        if (context.DryRun)
        {
            return true;
        }

        try
        {
            await Client.CreateAsync(ObjectOf(address, service), CreateOptions.Empty, context.Cancellation);
        }
        catch (StatusException e) when (e is { Code: 409, Reason: "AlreadyExists" })
        {
            return false;
        }

        lease.OnRollback(() => ReleaseAsync(service, address, CancellationToken.None));
        return true;
    }

    private List<ServiceRange> Ranges()
    {
        List<ServiceRange> ranges = [own];
        foreach (var item in core.Resources.Cache("networking.k8s.io", "servicecidrs").Snapshot().All)
        {
            var cidr = (ServiceCIDR)item.Value;
            if (cidr.Metadata.DeletionTimestamp is not null || cidr.Status.Conditions.Exists(static c => c is { Type: "Ready", Status: "False" }))
            {
                continue;
            }

            foreach (var text in cidr.Spec.Cidrs)
            {
                if (ServiceRange.TryParse(text, out var range) && range != own)
                {
                    ranges.Add(range);
                }
            }
        }

        return ranges;
    }

    private static bool IsOf(IPAddress address, ObjectMeta service) => address.Spec.ParentRef is { Group: "", Resource: "services" } parent
        && parent.Namespace == service.Namespace && parent.Name == service.Name;

    private static IPAddress ObjectOf(string address, Service service) => new()
    {
        Metadata = new() { Name = address, Labels = ApiMap.Of((Family, "IPv4"), (ManagedBy, Manager)) },
        Spec = new() { ParentRef = new() { Resource = "services", Namespace = service.Metadata.Namespace, Name = service.Metadata.Name } },
    };
}
