using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Kuber.Api.ApiDiscovery.V2;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Http;
using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.Discovery;

/// <summary>Makes the documents of discovery from the resources that are served now.</summary>
internal sealed class DiscoveryDocuments(IReadOnlyList<ServedResource> resources)
{
    /// <summary>The API groups in order, without the core group.</summary>
    public IReadOnlyList<string> Groups { get; } = [.. resources.Where(r => r.Group.Length > 0).Select(r => r.Group).Distinct()];

    /// <summary>The versions of a group, the preferred one first.</summary>
    public IReadOnlyList<string> Versions(string group) => [.. resources.Where(r => r.Group == group).Select(r => r.Version).Distinct()];

    /// <summary>The core versions. In JSON they have a kind, but no version of their own.</summary>
    public static (byte[] Json, byte[] Protobuf) Core(string serverAddress)
    {
        var versions = new APIVersions
        {
            Versions = ["v1"],
            ServerAddressByClientCIDRs = [new() { ClientCIDR = "0.0.0.0/0", ServerAddress = serverAddress }],
        };
        using var encoder = JsonEncoder.Rent();
        versions.WriteJson(encoder, false);
        return ([.. "{\"kind\":\"APIVersions\","u8, .. encoder.Written[1..]], ApiCodec.EncodeProto(versions));
    }

    /// <summary>A group; null where it does not exist.</summary>
    public APIGroup? Group(string group)
    {
        var versions = Versions(group);
        return versions.Count == 0 ? null : new()
        {
            Name = group,
            Versions = [.. versions.Select(v => Version(group, v))],
            PreferredVersion = Version(group, versions[0]),
        };
    }

    /// <summary>The resources of a version of a group; null where it does not exist.</summary>
    public APIResourceList? Resources(string group, string version)
    {
        var found = resources.Where(r => r.Group == group && r.Version == version).ToList();
        return found.Count == 0 ? null : new()
        {
            GroupVersion = group.Length == 0 ? version : group + "/" + version,
            Resources = [.. found.SelectMany(Entries)],
        };
    }

    /// <summary>The aggregated form of the core group or of all others, in JSON.</summary>
    public byte[] AggregatedJson(bool core)
    {
        using var encoder = JsonEncoder.Rent();
        encoder.Raw("{\"kind\":\"APIGroupDiscoveryList\",\"apiVersion\":\"apidiscovery.k8s.io/v2\",\"metadata\":{},\"items\":["u8);
        var first = true;
        foreach (var group in Aggregated(core))
        {
            if (!first)
            {
                encoder.Raw(","u8);
            }

            first = false;
            group.WriteJson(encoder, false);
        }

        encoder.Raw("]}"u8);
        return encoder.Written.ToArray();
    }

    /// <summary>The aggregated form of the core group or of all others, in protobuf.</summary>
    public byte[] AggregatedProtobuf(bool core)
    {
        var body = new ArrayBufferWriter<byte>();
        ProtobufList.WriteField(body, 1, ApiCodec.EncodeProtoBody(ListMeta.Empty));
        foreach (var group in Aggregated(core))
        {
            ProtobufList.WriteField(body, 2, ApiCodec.EncodeProtoBody(group));
        }

        return Encodings.Envelope("apidiscovery.k8s.io/v2", "APIGroupDiscoveryList", body.WrittenSpan);
    }

    private IEnumerable<APIGroupDiscovery> Aggregated(bool core) => (core ? [""] : Groups).Select(group => new APIGroupDiscovery
    {
        Metadata = new() { Name = group },
        Versions =
        [
            .. Versions(group).Select(version => new APIVersionDiscovery
            {
                Version = version,
                Freshness = "Current",
                Resources = [.. resources.Where(r => r.Group == group && r.Version == version).Select(Discovered)],
            }),
        ],
    });

    private static APIResourceDiscovery Discovered(ServedResource r) => new()
    {
        Resource = r.Plural,
        ResponseKind = new() { Kind = r.Kind },
        Scope = r.Namespaced ? "Namespaced" : "Cluster",
        SingularResource = r.Singular,
        Verbs = [.. r.Verbs],
        ShortNames = r.ShortNames.Count == 0 ? default : [.. r.ShortNames],
        Categories = r.Categories.Count == 0 ? default : [.. r.Categories],
        Subresources = r.Subresources.Count == 0 ? default :
        [
            .. r.Subresources.Select(s => new APISubresourceDiscovery
            {
                Subresource = s.Name,
                ResponseKind = new() { Group = s.Group, Version = s.Version, Kind = s.Kind },
                Verbs = [.. s.Verbs],
            }),
        ],
    };

    private static IEnumerable<APIResource> Entries(ServedResource r)
    {
        yield return new()
        {
            Name = r.Plural,
            SingularName = r.Singular,
            Namespaced = r.Namespaced,
            Kind = r.Kind,
            Verbs = [.. r.Verbs],
            ShortNames = r.ShortNames.Count == 0 ? default : [.. r.ShortNames],
            Categories = r.Categories.Count == 0 ? default : [.. r.Categories],
            StorageVersionHash = r.IsStored ? StorageHash(r) : "",
        };
        foreach (var s in r.Subresources)
        {
            yield return new()
            {
                Name = r.Plural + "/" + s.Name,
                Namespaced = r.Namespaced,
                Group = s.Group,
                Version = s.Version,
                Kind = s.Kind,
                Verbs = [.. s.Verbs],
            };
        }
    }

    /// <summary>A short hash of the version that upstream stores, by which clients see that it changed.</summary>
    private static string StorageHash(ServedResource r)
    {
        var (group, version) = r switch
        {
            { Group: "admissionregistration.k8s.io", Kind: "MutatingAdmissionPolicy" or "MutatingAdmissionPolicyBinding" } => (r.Group, "v1beta1"),
            { IsStorageVersion: true } => (r.Group, r.Version),
            { Group: "events.k8s.io" } => ("", "v1"),
            _ => (r.Group, "v2"),
        };
        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"{group}/{version}/{r.Kind}")).AsSpan(0, 8));
    }

    private static GroupVersionForDiscovery Version(string group, string version) => new() { GroupVersion = group + "/" + version, Version = version };
}
