using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Networking.V1;

/// <summary>The rules for network policies.</summary>
internal static class NetworkPolicyValidation
{
    private static readonly FieldPath Spec = FieldPath.Of("spec");

    /// <summary>Checks a spec. What an old one broke of the rules that came later may stay broken.</summary>
    public static void Check(NetworkPolicySpec spec, NetworkPolicySpec? old, FieldErrors errors)
    {
        var anyValue = LabelSelectorValidation.HasInvalidValues(old?.PodSelector);
        LabelSelectorValidation.Check(spec.PodSelector, Spec.Child("podSelector"), errors, anyValue);
        for (var i = 0; i < spec.Ingress.Count; i++)
        {
            var path = Spec.Child("ingress").Index(i);
            Ports(spec.Ingress[i].Ports, path.Child("ports"), errors);
            Peers(spec.Ingress[i].From, path.Child("from"), old, errors, anyValue);
        }

        for (var i = 0; i < spec.Egress.Count; i++)
        {
            var path = Spec.Child("egress").Index(i);
            Ports(spec.Egress[i].Ports, path.Child("ports"), errors);
            Peers(spec.Egress[i].To, path.Child("to"), old, errors, anyValue);
        }

        if (spec.PolicyTypes.Count > 2)
        {
            errors.Invalid(Spec.Child("policyTypes"), spec.PolicyTypes, "may not specify more than two policyTypes");
            return;
        }

        for (var i = 0; i < spec.PolicyTypes.Count; i++)
        {
            if (spec.PolicyTypes[i] is not ("Ingress" or "Egress"))
            {
                errors.NotSupported(Spec.Child("policyTypes").Index(i), spec.PolicyTypes[i], "Ingress", "Egress");
            }
        }
    }

    /// <summary>Whether a spec has a range, in whatever rule.</summary>
    public static bool Holds(NetworkPolicySpec? spec, string cidr)
    {
        bool In(ApiList<NetworkPolicyPeer> peers) => peers.Exists(p => p.IpBlock is { } block && (block.Cidr == cidr || block.Except.Exists(e => e == cidr)));
        return spec is not null && (spec.Ingress.Exists(r => In(r.From)) || spec.Egress.Exists(r => In(r.To)));
    }

    private static void Ports(ApiList<NetworkPolicyPort> ports, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < ports.Count; i++)
        {
            var at = path.Index(i);
            if (ports[i].Protocol is not (null or "TCP" or "UDP" or "SCTP"))
            {
                errors.NotSupported(at.Child("protocol"), ports[i].Protocol, "TCP", "UDP", "SCTP");
            }

            Port(ports[i], at, errors);
        }
    }

    private static void Port(NetworkPolicyPort port, FieldPath path, FieldErrors errors)
    {
        switch (port)
        {
            case { Port: null, EndPort: { } end }:
                errors.Invalid(path.Child("endPort"), end, "may not be specified when `port` is not specified");
                break;
            case { Port: { IsString: true } name }:
                if (port.EndPort is { } last)
                {
                    errors.Invalid(path.Child("endPort"), last, "may not be specified when `port` is non-numeric");
                }

                errors.Invalid(path.Child("port"), name.StringValue, NameRules.PortName(name.StringValue));
                break;
            case { Port: { } number }:
                errors.Invalid(path.Child("port"), number.IntValue, NameRules.PortNumber(number.IntValue));
                if (port.EndPort is not { } until)
                {
                    break;
                }

                if (until < number.IntValue)
                {
                    errors.Invalid(path.Child("endPort"), number.IntValue, "must be greater than or equal to `port`");
                }

                errors.Invalid(path.Child("endPort"), until, NameRules.PortNumber(until));
                break;
        }
    }

    private static void Peers(ApiList<NetworkPolicyPeer> peers, FieldPath path, NetworkPolicySpec? old, FieldErrors errors, bool anyValue)
    {
        for (var i = 0; i < peers.Count; i++)
        {
            var (peer, at) = (peers[i], path.Index(i));
            LabelSelectorValidation.Check(peer.PodSelector, at.Child("podSelector"), errors, anyValue);
            LabelSelectorValidation.Check(peer.NamespaceSelector, at.Child("namespaceSelector"), errors, anyValue);
            if (peer.IpBlock is { } block)
            {
                Block(block, at.Child("ipBlock"), old, errors);
            }

            switch (peer)
            {
                case { PodSelector: null, NamespaceSelector: null, IpBlock: null }:
                    errors.Required(at, "must specify a peer");
                    break;
                case { IpBlock: not null, PodSelector: not null } or { IpBlock: not null, NamespaceSelector: not null }:
                    errors.Forbidden(at, "may not specify both ipBlock and another peer");
                    break;
            }
        }
    }

    private static void Block(IPBlock block, FieldPath path, NetworkPolicySpec? old, FieldErrors errors)
    {
        if (block.Cidr.Length == 0)
        {
            errors.Required(path.Child("cidr"));
            return;
        }

        Range(block.Cidr, path.Child("cidr"), old, errors);
        if (IpRules.ParseCidr(block.Cidr) is not { } range)
        {
            return;
        }

        for (var i = 0; i < block.Except.Count; i++)
        {
            Range(block.Except[i], path.Child("except").Index(i), old, errors);
            if (IpRules.ParseCidr(block.Except[i]) is { } except && (!IpRules.Contains(range, except.Address) || range.PrefixLength >= except.PrefixLength))
            {
                errors.Invalid(path.Child("except").Index(i), block.Except[i], "must be a strict subset of `cidr`");
            }
        }
    }

    private static void Range(string cidr, FieldPath path, NetworkPolicySpec? old, FieldErrors errors) =>
        errors.Invalid(path, cidr, Holds(old, cidr) ? IpRules.LegacyCidr(cidr) : IpRules.Cidr(cidr));
}
