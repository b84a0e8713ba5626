using Kuber.Api.Registry;
using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

/// <summary>What a policy gets where the user says nothing: TCP for ports, and the directions that its rules speak of.</summary>
internal static class NetworkPolicyDefaults
{
    private static readonly ApiList<string> IngressOnly = ["Ingress"];
    private static readonly ApiList<string> Both = ["Ingress", "Egress"];

    /// <summary>The policy with defaults.</summary>
    public static NetworkPolicy Apply(NetworkPolicy policy)
    {
        var spec = policy.Spec;
        var ingress = spec.Ingress.Each(static r => r.Ports.Each(Port) is var ports && ports.IsSame(r.Ports) ? r : r with { Ports = ports });
        var egress = spec.Egress.Each(static r => r.Ports.Each(Port) is var ports && ports.IsSame(r.Ports) ? r : r with { Ports = ports });
        return ingress.IsSame(spec.Ingress) && egress.IsSame(spec.Egress) && !spec.PolicyTypes.IsEmpty
            ? policy
            : policy with
            {
                Spec = spec with
                {
                    Ingress = ingress,
                    Egress = egress,
                    PolicyTypes = !spec.PolicyTypes.IsEmpty ? spec.PolicyTypes : spec.Egress.IsEmpty ? IngressOnly : Both,
                },
            };
    }

    private static NetworkPolicyPort Port(NetworkPolicyPort port) => port.Protocol is null ? port with { Protocol = "TCP" } : port;
}
