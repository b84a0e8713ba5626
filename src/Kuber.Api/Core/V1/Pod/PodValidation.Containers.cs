using System.Globalization;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <content>Containers of all three kinds.</content>
internal static partial class PodValidation
{
    private const string NotForInit = "may not be set for init containers without restartPolicy=Always";
    private const string NotForEphemeral = "cannot be set for an Ephemeral Container";

    private static void Containers(PodSpec spec, Dictionary<string, VolumeSource> volumes, long? grace, FieldPath path, FieldErrors errors)
    {
        if (spec.Containers.IsEmpty)
        {
            errors.Required(path);
            return;
        }

        HashSet<string> names = [];
        for (var i = 0; i < spec.Containers.Count; i++)
        {
            var container = spec.Containers[i];
            var at = path.Index(i);
            ContainerFields(container, spec, volumes, at, errors);
            if (!names.Add(container.Name))
            {
                errors.Duplicate(at.Child("name"), container.Name);
            }

            Handlers(container, grace, at, errors);
            RestartRules(container, at, errors);
        }

        HostPortConflicts(spec.Containers, path, errors);
    }

    private static void InitContainers(PodSpec spec, Dictionary<string, VolumeSource> volumes, long? grace, FieldPath path, FieldErrors errors)
    {
        if (spec.InitContainers.IsEmpty)
        {
            return;
        }

        HashSet<string> names = [.. spec.Containers.AsSpan().ToArray().Select(static c => c.Name)];
        for (var i = 0; i < spec.InitContainers.Count; i++)
        {
            var container = spec.InitContainers[i];
            var at = path.Index(i);
            ContainerFields(container, spec, volumes, at, errors);
            RestartRules(container, at, errors);
            if (!names.Add(container.Name) && container.Name.Length > 0)
            {
                errors.Duplicate(at.Child("name"), container.Name);
            }

            HostPortConflicts([container], path, errors);
            if (container.RestartPolicy == "Always")
            {
                Handlers(container, grace, at, errors);
                continue;
            }

            if (container.Lifecycle is not null)
            {
                errors.Forbidden(at.Child("lifecycle"), NotForInit);
            }

            if (container.LivenessProbe is not null)
            {
                errors.Forbidden(at.Child("livenessProbe"), NotForInit);
            }

            if (container.ReadinessProbe is not null)
            {
                errors.Forbidden(at.Child("readinessProbe"), NotForInit);
            }

            if (container.StartupProbe is not null)
            {
                errors.Forbidden(at.Child("startupProbe"), NotForInit);
            }

            for (var j = 0; j < container.ResizePolicy.Count; j++)
            {
                if (container.ResizePolicy[j].RestartPolicy == "RestartContainer")
                {
                    errors.Invalid(at.Child("resizePolicy").Index(j).Child("restartPolicy"), "RestartContainer", "must not be set to 'RestartContainer' for non-sidecar initContainers");
                }
            }
        }
    }

    private static void Ephemeral(PodSpec spec, Dictionary<string, VolumeSource> volumes, FieldPath path, FieldErrors errors)
    {
        if (spec.EphemeralContainers.IsEmpty)
        {
            return;
        }

        HashSet<string> others = [.. spec.Containers.AsSpan().ToArray().Concat(spec.InitContainers.AsSpan().ToArray()).Select(static c => c.Name)];
        HashSet<string> names = [.. others];
        for (var i = 0; i < spec.EphemeralContainers.Count; i++)
        {
            var container = spec.EphemeralContainers[i].EphemeralContainerCommon;
            var at = path.Index(i);
            ContainerFields(EphemeralContainers.ToContainer(container), spec, volumes, at, errors);
            ImageWhitespace(container.Image, at.Child("image"), errors);
            if (!names.Add(container.Name))
            {
                errors.Duplicate(at.Child("name"), container.Name);
            }

            ForbidInEphemeral(container, at, errors);
            if (spec.EphemeralContainers[i].TargetContainerName is { Length: > 0 } target && !others.Contains(target))
            {
                errors.NotFound(at.Child("targetContainerName"), target);
            }

            for (var j = 0; j < container.VolumeMounts.Count; j++)
            {
                var mount = container.VolumeMounts[j];
                if (mount.SubPath.Length > 0)
                {
                    errors.Forbidden(at.Child("volumeMounts").Index(j).Child("subPath"), NotForEphemeral);
                }

                if (mount.SubPathExpr.Length > 0)
                {
                    errors.Forbidden(at.Child("volumeMounts").Index(j).Child("subPathExpr"), NotForEphemeral);
                }
            }
        }
    }

    private static void ForbidInEphemeral(EphemeralContainerCommon container, FieldPath path, FieldErrors errors)
    {
        (string Name, bool Set)[] fields =
        [
            ("ports", !container.Ports.IsEmpty),
            ("resources", container.Resources != ResourceRequirements.Empty),
            ("resizePolicy", !container.ResizePolicy.IsEmpty),
            ("restartPolicy", container.RestartPolicy is not null),
            ("restartPolicyRules", !container.RestartPolicyRules.IsEmpty),
            ("livenessProbe", container.LivenessProbe is not null),
            ("readinessProbe", container.ReadinessProbe is not null),
            ("startupProbe", container.StartupProbe is not null),
            ("lifecycle", container.Lifecycle is not null),
        ];
        foreach (var (name, set) in fields)
        {
            if (set)
            {
                errors.Forbidden(path.Child(name), NotForEphemeral);
            }
        }
    }

    private static void ContainerFields(Container container, PodSpec spec, Dictionary<string, VolumeSource> volumes, FieldPath path, FieldErrors errors)
    {
        if (container.Name.Length == 0)
        {
            errors.Required(path.Child("name"));
        }
        else
        {
            errors.Invalid(path.Child("name"), container.Name, NameRules.DnsLabel(container.Name));
        }

        if (container.Image.Length == 0)
        {
            errors.Required(path.Child("image"));
        }

        if (container.TerminationMessagePolicy.Length == 0)
        {
            errors.Required(path.Child("terminationMessagePolicy"));
        }
        else if (container.TerminationMessagePolicy is not ("File" or "FallbackToLogsOnError"))
        {
            errors.NotSupported(path.Child("terminationMessagePolicy"), container.TerminationMessagePolicy, "File", "FallbackToLogsOnError");
        }

        Ports(container.Ports, path.Child("ports"), errors);
        Environment(container.Env, path.Child("env"), errors);
        EnvironmentFrom(container.EnvFrom, path.Child("envFrom"), errors);
        Mounts(container, volumes, path.Child("volumeMounts"), errors);
        Devices(container, volumes, path.Child("volumeDevices"), errors);
        PullPolicy(container.ImagePullPolicy, path.Child("imagePullPolicy"), errors);
        Requirements(container.Resources, spec.ResourceClaims, path.Child("resources"), errors);
        ResizePolicy(container, spec, path.Child("resizePolicy"), errors);
        ContainerSecurity(container.SecurityContext, spec, path.Child("securityContext"), errors);
    }

    private static void Ports(ApiList<ContainerPort> ports, FieldPath path, FieldErrors errors)
    {
        HashSet<string> names = [];
        for (var i = 0; i < ports.Count; i++)
        {
            var port = ports[i];
            var at = path.Index(i);
            if (port.Name.Length > 0)
            {
                if (NameRules.PortName(port.Name) is { Count: > 0 } wrong)
                {
                    errors.Invalid(at.Child("name"), port.Name, wrong);
                }
                else if (!names.Add(port.Name))
                {
                    errors.Duplicate(at.Child("name"), port.Name);
                }
            }

            if (port.ContainerPortValue == 0)
            {
                errors.Required(at.Child("containerPort"));
            }
            else
            {
                errors.Invalid(at.Child("containerPort"), port.ContainerPortValue, NameRules.PortNumber(port.ContainerPortValue));
            }

            if (port.HostPort != 0)
            {
                errors.Invalid(at.Child("hostPort"), port.HostPort, NameRules.PortNumber(port.HostPort));
            }

            PortValidation.Protocol(port.Protocol, at.Child("protocol"), errors);
        }
    }

    private static void HostPortConflicts(ApiList<Container> containers, FieldPath path, FieldErrors errors)
    {
        HashSet<string> used = [];
        for (var i = 0; i < containers.Count; i++)
        {
            for (var j = 0; j < containers[i].Ports.Count; j++)
            {
                var port = containers[i].Ports[j];
                if (port.HostPort == 0)
                {
                    continue;
                }

                var key = string.Create(CultureInfo.InvariantCulture, $"{port.Protocol}/{port.HostIP}/{port.HostPort}");
                if (!used.Add(key))
                {
                    errors.Duplicate(path.Index(i).Child("ports").Index(j).Child("hostPort"), key);
                }
            }
        }
    }

    private static void HostNetworkPorts(PodSpec spec, FieldPath path, FieldErrors errors)
    {
        if (!spec.HostNetwork)
        {
            return;
        }

        for (var i = 0; i < spec.Containers.Count; i++)
        {
            for (var j = 0; j < spec.Containers[i].Ports.Count; j++)
            {
                var port = spec.Containers[i].Ports[j];
                if (port.HostPort != 0 && port.HostPort != port.ContainerPortValue)
                {
                    errors.Invalid(
                        path.Child("containers").Index(i).Child("ports").Index(j).Child("hostPort"),
                        port.HostPort,
                        "must match `containerPort` when `hostNetwork` is true");
                }
            }
        }
    }

    private static void PullPolicy(string policy, FieldPath path, FieldErrors errors)
    {
        if (policy.Length == 0)
        {
            errors.Required(path);
        }
        else if (policy is not ("Always" or "IfNotPresent" or "Never"))
        {
            errors.NotSupported(path, policy, "Always", "IfNotPresent", "Never");
        }
    }

    private static void RestartRules(Container container, FieldPath path, FieldErrors errors)
    {
        if (container.RestartPolicy is null)
        {
            if (!container.RestartPolicyRules.IsEmpty)
            {
                errors.Required(path.Child("restartPolicy"), "must specify restartPolicy when restart rules are used");
            }
        }
        else if (container.RestartPolicy is not ("Always" or "Never" or "OnFailure"))
        {
            errors.NotSupported(path.Child("restartPolicy"), container.RestartPolicy, "Always", "Never", "OnFailure");
        }

        var rules = container.RestartPolicyRules;
        if (rules.Count > 20)
        {
            errors.TooMany(path.Child("restartPolicyRules"), rules.Count, 20);
        }

        for (var i = 0; i < rules.Count; i++)
        {
            var at = path.Child("restartPolicyRules").Index(i);
            if (rules[i].Action is not ("Restart" or "RestartAllContainers"))
            {
                errors.NotSupported(at.Child("action"), rules[i].Action, "Restart", "RestartAllContainers");
            }

            if (rules[i].ExitCodes is not { } codes)
            {
                errors.Required(at.Child("exitCodes"), "must be specified");
                continue;
            }

            if (codes.Operator is not ("In" or "NotIn"))
            {
                errors.NotSupported(at.Child("exitCodes").Child("operator"), codes.Operator, "In", "NotIn");
            }

            if (codes.Values.Count > 255)
            {
                errors.TooMany(at.Child("exitCodes").Child("values"), codes.Values.Count, 255);
            }
        }
    }
}
