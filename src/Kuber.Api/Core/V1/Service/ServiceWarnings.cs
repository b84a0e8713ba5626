using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>What is allowed in services and yet worth a warning.</summary>
internal static class ServiceWarnings
{
    private static readonly FieldPath Path = FieldPath.Of("spec");

    /// <summary>The warnings for a service.</summary>
    public static IReadOnlyList<string> Of(ServiceSpec spec)
    {
        List<string> warnings = [];
        if (spec.ClusterIP is not ("" or "None"))
        {
            for (var i = 0; i < spec.ClusterIPs.Count; i++)
            {
                IpWarnings.Address(spec.ClusterIPs[i], Path.Child("clusterIPs").Index(i), warnings);
            }
        }

        for (var i = 0; i < spec.ExternalIPs.Count; i++)
        {
            IpWarnings.Address(spec.ExternalIPs[i], Path.Child("externalIPs").Index(i), warnings);
        }

        if (spec.LoadBalancerIP.Length > 0)
        {
            IpWarnings.Address(spec.LoadBalancerIP, Path.Child("loadBalancerIP"), warnings);
        }

        for (var i = 0; i < spec.LoadBalancerSourceRanges.Count; i++)
        {
            IpWarnings.Cidr(spec.LoadBalancerSourceRanges[i], Path.Child("loadBalancerSourceRanges").Index(i), warnings);
        }

        if (spec.Type == "ExternalName" && !spec.ExternalIPs.IsEmpty)
        {
            warnings.Add("spec.externalIPs is ignored when spec.type is \"ExternalName\"");
        }

        if (spec.Type != "ExternalName" && spec.ExternalName.Length > 0)
        {
            warnings.Add("spec.externalName is ignored when spec.type is not \"ExternalName\"");
        }

        return warnings;
    }
}
