using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>The rules for services.</summary>
internal static class ServiceValidation
{
    private const string SourceRangesAnnotation = "service.beta.kubernetes.io/load-balancer-source-ranges";
    private const string OnlyLoadBalancer = "may only be used when `type` is 'LoadBalancer'";
    private static readonly FieldPath Spec = FieldPath.Of("spec");

    /// <summary>Whether the service is reached from outside by its node ports, balancer or external addresses.</summary>
    public static bool IsExternallyAccessible(ServiceSpec spec) =>
        spec.Type is "LoadBalancer" or "NodePort" || (spec.Type == "ClusterIP" && !spec.ExternalIPs.IsEmpty);

    /// <summary>Checks a service.</summary>
    public static void Check(Service service, FieldErrors errors) => Check(service, null, errors);

    /// <summary>Checks a change.</summary>
    public static void Update(Service service, Service old, FieldErrors errors)
    {
        if (old.Spec.Type != "ExternalName" && service.Spec.Type is ("ClusterIP" or "NodePort" or "LoadBalancer"))
        {
            ServiceAddressValidation.Change(service.Spec, old.Spec, errors);
        }

        if (old.Spec.Type == "LoadBalancer" && service.Spec.Type == "LoadBalancer")
        {
            errors.Immutable(Spec.Child("loadBalancerClass"), service.Spec.LoadBalancerClass, old.Spec.LoadBalancerClass, "may not change once set");
        }

        LoadBalancerClass(service.Spec, errors);
        if (NeedsHealthCheck(old.Spec) && NeedsHealthCheck(service.Spec) && service.Spec.HealthCheckNodePort != old.Spec.HealthCheckNodePort)
        {
            errors.Forbidden(Spec.Child("healthCheckNodePort"), "field is immutable");
        }

        Check(service, old, errors);
    }

    /// <summary>Checks a change of the status.</summary>
    public static void Status(Service service, Service old, FieldErrors errors) =>
        LoadBalancerStatus(service.Status.LoadBalancer, old.Status.LoadBalancer, FieldPath.Of("status", "loadBalancer"), errors, service.Spec.Type == "LoadBalancer");

    /// <summary>Checks the addresses that a load balancer reports.</summary>
    private static void LoadBalancerStatus(LoadBalancerStatus status, LoadBalancerStatus old, FieldPath path, FieldErrors errors, bool isLoadBalancer)
    {
        var before = old.Ingress.AsSpan().ToArray().Select(static i => i.Ip);
        if (!isLoadBalancer && !status.Ingress.IsEmpty)
        {
            errors.Forbidden(path.Child("ingress"), "may only be used when `spec.type` is 'LoadBalancer'");
            return;
        }

        for (var i = 0; i < status.Ingress.Count; i++)
        {
            var ingress = status.Ingress[i];
            var at = path.Child("ingress").Index(i);
            if (ingress.Ip.Length > 0)
            {
                errors.Invalid(at.Child("ip"), ingress.Ip, IpRules.AddressOr(ingress.Ip, before));
            }

            if (ingress.IpMode is null)
            {
                if (ingress.Ip.Length > 0)
                {
                    errors.Required(at.Child("ipMode"), "must be specified when `ip` is set");
                }
            }
            else if (ingress.IpMode is { } mode)
            {
                if (ingress.Ip.Length == 0)
                {
                    errors.Forbidden(at.Child("ipMode"), "may not be specified when `ip` is not set");
                }
                else if (mode is not ("VIP" or "Proxy"))
                {
                    errors.NotSupported(at.Child("ipMode"), mode, "Proxy", "VIP");
                }
            }

            if (ingress.Hostname.Length > 0)
            {
                errors.Invalid(at.Child("hostname"), ingress.Hostname, NameRules.DnsSubdomain(ingress.Hostname));
                if (IpRules.ParseSloppy(ingress.Hostname) is not null)
                {
                    errors.Invalid(at.Child("hostname"), ingress.Hostname, "must be a DNS name, not an IP address");
                }
            }
        }
    }

    private static void Check(Service service, Service? old, FieldErrors errors)
    {
        Topology(service.Metadata.Annotations, errors);
        var spec = service.Spec;
        var headless = spec.ClusterIPs is { Count: 1 } && spec.ClusterIPs[0] == "None";
        if (spec.Ports.IsEmpty && !headless && spec.Type != "ExternalName")
        {
            errors.Required(Spec.Child("ports"));
        }

        Type(spec, headless, errors);
        HashSet<string> names = [];
        for (var i = 0; i < spec.Ports.Count; i++)
        {
            Port(spec.Ports[i], spec.Ports.Count > 1, names, Spec.Child("ports").Index(i), errors);
        }

        ObjectMetaValidation.Labels(spec.Selector, Spec.Child("selector"), errors);
        Affinity(spec, errors);
        ServiceAddressValidation.Check(spec, errors, old?.Spec);
        ExternalAddresses(spec, old?.Spec, errors);
        if (spec.Type.Length == 0)
        {
            errors.Required(Spec.Child("type"));
        }
        else if (spec.Type is not ("ClusterIP" or "ExternalName" or "LoadBalancer" or "NodePort"))
        {
            errors.NotSupported(Spec.Child("type"), spec.Type, "ClusterIP", "ExternalName", "LoadBalancer", "NodePort");
        }

        PortSets(spec, errors);
        LoadBalancer(service, old, errors);
        Policies(spec, errors);
    }

    private static bool NeedsHealthCheck(ServiceSpec spec) => spec is { Type: "LoadBalancer", ExternalTrafficPolicy: "Local" };

    private static void Type(ServiceSpec spec, bool headless, FieldErrors errors)
    {
        if (spec.Type is "LoadBalancer" or "NodePort" && headless)
        {
            errors.Invalid(Spec.Child("clusterIPs").Index(0), spec.ClusterIPs[0], $"may not be set to 'None' for {spec.Type} services");
        }

        if (spec.Type != "ExternalName")
        {
            return;
        }

        if (!spec.ClusterIPs.IsEmpty)
        {
            errors.Forbidden(Spec.Child("clusterIPs"), "may not be set for ExternalName services");
        }

        if (!spec.IpFamilies.IsEmpty)
        {
            errors.Forbidden(Spec.Child("ipFamilies"), "may not be set for ExternalName services");
        }

        if (spec.IpFamilyPolicy is not null)
        {
            errors.Forbidden(Spec.Child("ipFamilyPolicy"), "may not be set for ExternalName services");
        }

        var name = spec.ExternalName.EndsWith('.') ? spec.ExternalName[..^1] : spec.ExternalName;
        if (name.Length == 0)
        {
            errors.Required(Spec.Child("externalName"));
        }
        else
        {
            errors.Invalid(Spec.Child("externalName"), name, NameRules.DnsSubdomain(name));
        }
    }

    private static void Port(ServicePort port, bool nameRequired, HashSet<string> names, FieldPath path, FieldErrors errors)
    {
        if (port.Name.Length == 0)
        {
            if (nameRequired)
            {
                errors.Required(path.Child("name"));
            }
        }
        else
        {
            errors.Invalid(path.Child("name"), port.Name, NameRules.DnsLabel(port.Name));
            if (!names.Add(port.Name))
            {
                errors.Duplicate(path.Child("name"), port.Name);
            }
        }

        errors.Invalid(path.Child("port"), port.Port, NameRules.PortNumber(port.Port));
        PortValidation.Protocol(port.Protocol, path.Child("protocol"), errors);

        PortValidation.NumberOrName(port.TargetPort, path.Child("targetPort"), errors);
        if (port.AppProtocol is { } protocol)
        {
            errors.Invalid(path.Child("appProtocol"), protocol, NameRules.QualifiedName(protocol));
        }
    }

    private static void Affinity(ServiceSpec spec, FieldErrors errors)
    {
        if (spec.SessionAffinity.Length == 0)
        {
            errors.Required(Spec.Child("sessionAffinity"));
        }
        else if (spec.SessionAffinity is not ("ClientIP" or "None"))
        {
            errors.NotSupported(Spec.Child("sessionAffinity"), spec.SessionAffinity, "ClientIP", "None");
        }

        var path = Spec.Child("sessionAffinityConfig");
        if (spec.SessionAffinity == "None" && spec.SessionAffinityConfig is not null)
        {
            errors.Forbidden(path, "must not be set when session affinity is None");
        }

        if (spec.SessionAffinity != "ClientIP")
        {
            return;
        }

        if (spec.SessionAffinityConfig is null)
        {
            errors.Required(path, "when session affinity type is ClientIP");
        }
        else if (spec.SessionAffinityConfig.ClientIP is null)
        {
            errors.Required(path.Child("clientIP"), "when session affinity type is ClientIP");
        }
        else if (spec.SessionAffinityConfig.ClientIP.TimeoutSeconds is not { } seconds)
        {
            errors.Required(path.Child("clientIP").Child("timeoutSeconds"), "when session affinity type is ClientIP");
        }
        else if (seconds is <= 0 or > 86400)
        {
            errors.Invalid(path.Child("clientIP").Child("timeoutSeconds"), seconds, "must be greater than 0 and less than 86400");
        }
    }

    private static void Topology(ApiMap<string> annotations, FieldErrors errors)
    {
        const string Hints = "service.kubernetes.io/topology-aware-hints";
        const string Mode = "service.kubernetes.io/topology-mode";
        if (annotations.TryGetValue(Mode, out var mode) && annotations.TryGetValue(Hints, out var hints) && mode != hints)
        {
            errors.Invalid(FieldPath.Of("metadata", "annotations").Key(Mode), mode, $"must match annotations[{Hints}] when both are specified");
        }
    }

    private static void ExternalAddresses(ServiceSpec spec, ServiceSpec? old, FieldErrors errors)
    {
        for (var i = 0; i < spec.ExternalIPs.Count; i++)
        {
            var at = Spec.Child("externalIPs").Index(i);
            var address = spec.ExternalIPs[i];
            if (IpRules.AddressOr(address, old?.ExternalIPs ?? default) is { Count: > 0 } wrong)
            {
                errors.Invalid(at, address, wrong);
            }
            else
            {
                errors.Invalid(at, address, PortValidation.SpecialAddress(address));
            }
        }
    }

    private static void PortSets(ServiceSpec spec, FieldErrors errors)
    {
        HashSet<(string, int)> nodePorts = [];
        HashSet<(string, int)> ports = [];
        for (var i = 0; spec.Type == "ClusterIP" && i < spec.Ports.Count; i++)
        {
            if (spec.Ports[i].NodePort != 0)
            {
                errors.Forbidden(Spec.Child("ports").Index(i).Child("nodePort"), "may not be used when `type` is 'ClusterIP'");
            }
        }

        for (var i = 0; i < spec.Ports.Count; i++)
        {
            var port = spec.Ports[i];
            if (port.NodePort != 0 && !nodePorts.Add((port.Protocol, port.NodePort)))
            {
                errors.Duplicate(Spec.Child("ports").Index(i).Child("nodePort"), port.NodePort);
            }
        }

        for (var i = 0; i < spec.Ports.Count; i++)
        {
            var port = spec.Ports[i];
            if (!ports.Add((port.Protocol, port.Port)))
            {
                errors.Duplicate(
                    Spec.Child("ports").Index(i),
                    new GoStruct([("Name", ""), ("Protocol", port.Protocol), ("AppProtocol", null), ("Port", port.Port), ("TargetPort", 0), ("NodePort", 0)]));
            }
        }
    }

    private static void LoadBalancer(Service service, Service? old, FieldErrors errors)
    {
        var spec = service.Spec;
        var isLoadBalancer = spec.Type == "LoadBalancer";
        if (!spec.LoadBalancerSourceRanges.IsEmpty)
        {
            SourceRanges(spec, old?.Spec.LoadBalancerSourceRanges ?? default, errors);
        }
        else if (service.Metadata.Annotations.TryGetValue(SourceRangesAnnotation, out var text))
        {
            SourceRanges(text, isLoadBalancer, text == old?.Metadata.Annotations.GetValueOrDefault(SourceRangesAnnotation), errors);
        }

        if (!isLoadBalancer && spec.AllocateLoadBalancerNodePorts is not null)
        {
            errors.Forbidden(Spec.Child("allocateLoadBalancerNodePorts"), OnlyLoadBalancer);
        }
        else if (isLoadBalancer && spec.AllocateLoadBalancerNodePorts is null)
        {
            errors.Required(FieldPath.Of("allocateLoadBalancerNodePorts"));
        }

        LoadBalancerClass(spec, errors);
    }

    private static void SourceRanges(ServiceSpec spec, ApiList<string> old, FieldErrors errors)
    {
        var path = Spec.Child("LoadBalancerSourceRanges");
        if (spec.Type != "LoadBalancer")
        {
            errors.Forbidden(path, OnlyLoadBalancer);
        }

        var before = old.AsSpan().ToArray().Select(static r => r.Trim());
        for (var i = 0; i < spec.LoadBalancerSourceRanges.Count; i++)
        {
            var range = spec.LoadBalancerSourceRanges[i].Trim();
            errors.Invalid(path.Index(i), range, IpRules.CidrOr(range, before));
        }
    }

    private static void SourceRanges(string text, bool isLoadBalancer, bool isUnchanged, FieldErrors errors)
    {
        var path = FieldPath.Of("metadata", "annotations").Key(SourceRangesAnnotation);
        if (!isLoadBalancer)
        {
            errors.Forbidden(path, OnlyLoadBalancer);
        }

        if (isUnchanged || text.Trim().Length == 0)
        {
            return;
        }

        foreach (var part in text.Split(','))
        {
            errors.Invalid(path, part.Trim(), IpRules.Cidr(part.Trim()));
        }
    }

    private static void LoadBalancerClass(ServiceSpec spec, FieldErrors errors)
    {
        if (spec.LoadBalancerClass is not { } name)
        {
            return;
        }

        if (spec.Type == "LoadBalancer")
        {
            errors.Invalid(Spec.Child("loadBalancerClass"), name, NameRules.QualifiedName(name));
        }
        else
        {
            errors.Forbidden(Spec.Child("loadBalancerClass"), OnlyLoadBalancer);
        }
    }

    private static void Policies(ServiceSpec spec, FieldErrors errors)
    {
        var external = Spec.Child("externalTrafficPolicy");
        if (!IsExternallyAccessible(spec))
        {
            if (spec.ExternalTrafficPolicy.Length > 0)
            {
                errors.Invalid(external, spec.ExternalTrafficPolicy, "may only be set for externally-accessible services");
            }
        }
        else if (spec.ExternalTrafficPolicy.Length == 0)
        {
            errors.Required(external);
        }
        else if (spec.ExternalTrafficPolicy is not ("Cluster" or "Local"))
        {
            errors.NotSupported(external, spec.ExternalTrafficPolicy, "Cluster", "Local");
        }

        if (NeedsHealthCheck(spec) && spec.HealthCheckNodePort != 0)
        {
            errors.Invalid(Spec.Child("healthCheckNodePort"), spec.HealthCheckNodePort, NameRules.PortNumber(spec.HealthCheckNodePort));
        }
        else if (spec.HealthCheckNodePort != 0)
        {
            errors.Invalid(Spec.Child("healthCheckNodePort"), spec.HealthCheckNodePort, "may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'");
        }

        if (spec.InternalTrafficPolicy is null)
        {
            if (spec.Type is "NodePort" or "ClusterIP" or "LoadBalancer")
            {
                errors.Required(Spec.Child("internalTrafficPolicy"));
            }
        }
        else if (spec.InternalTrafficPolicy is not ("Cluster" or "Local"))
        {
            errors.NotSupported(Spec.Child("internalTrafficPolicy"), spec.InternalTrafficPolicy, "Cluster", "Local");
        }

        if (spec.TrafficDistribution is { } distribution && distribution is not ("PreferClose" or "PreferSameZone" or "PreferSameNode"))
        {
            errors.NotSupported(Spec.Child("trafficDistribution"), distribution, "PreferClose", "PreferSameZone", "PreferSameNode");
        }
    }
}
