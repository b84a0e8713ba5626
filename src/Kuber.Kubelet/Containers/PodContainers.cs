using Kuber.Api.Core.V1;

namespace Kuber.Kubelet.Containers;

/// <summary>Reads the containers of a pod.</summary>
internal static class PodContainers
{
    /// <summary>An init container that runs for as long as the pod (KEP-753).</summary>
    public static bool IsSidecar(this Container container) => container.RestartPolicy == "Always";

    /// <summary>An ephemeral container in the shape of the others.</summary>
    public static Container AsContainer(this EphemeralContainer ephemeral)
    {
        var c = ephemeral.EphemeralContainerCommon;
        return new Container
        {
            Name = c.Name,
            Image = c.Image,
            Command = c.Command,
            Args = c.Args,
            WorkingDir = c.WorkingDir,
            Ports = c.Ports,
            EnvFrom = c.EnvFrom,
            Env = c.Env,
            Resources = c.Resources,
            VolumeMounts = c.VolumeMounts,
            TerminationMessagePath = c.TerminationMessagePath,
            TerminationMessagePolicy = c.TerminationMessagePolicy,
            ImagePullPolicy = c.ImagePullPolicy,
            SecurityContext = c.SecurityContext,
            Stdin = c.Stdin,
            StdinOnce = c.StdinOnce,
            Tty = c.Tty,
        };
    }

    /// <summary>Init, main and ephemeral containers.</summary>
    public static IEnumerable<(Container Container, ContainerKind Kind)> All(this PodSpec spec) =>
        spec.InitContainers.Select(c => (c, ContainerKind.Init))
            .Concat(spec.Containers.Select(c => (c, ContainerKind.Main)))
            .Concat(spec.EphemeralContainers.Select(c => (c.AsContainer(), ContainerKind.Ephemeral)));

    /// <summary>The container of a name, or null.</summary>
    public static Container? FindContainer(this PodSpec spec, string name) =>
        spec.All().Where(c => c.Container.Name == name).Select(c => c.Container).FirstOrDefault();

    /// <summary>The path by which events name a container: <c>spec.containers{web}</c>.</summary>
    public static string FieldPath(this PodSpec spec, string name)
    {
        foreach (var (container, kind) in spec.All())
        {
            if (container.Name == name)
            {
                return kind switch
                {
                    ContainerKind.Init => $"spec.initContainers{{{name}}}",
                    ContainerKind.Ephemeral => $"spec.ephemeralContainers{{{name}}}",
                    _ => $"spec.containers{{{name}}}",
                };
            }
        }

        return "";
    }

    /// <summary>
    /// Whether a container that ended runs again: by its own rules and policy (KEP-5307) where it has them, otherwise by the pod's.
    /// </summary>
    public static bool ShouldRestart(this PodSpec spec, Container container, ContainerKind kind, int exitCode)
    {
        foreach (var rule in container.RestartPolicyRules)
        {
            if (rule.ExitCodes is { } codes && rule.Action == "Restart"
                && codes.Operator switch { "In" => codes.Values.Contains(exitCode), "NotIn" => !codes.Values.Contains(exitCode), _ => false })
            {
                return true;
            }
        }

        var policy = container.RestartPolicy is { Length: > 0 } own ? own : spec.RestartPolicy;
        return kind switch
        {
            ContainerKind.Ephemeral => false,
            ContainerKind.Init when !container.IsSidecar() => exitCode != 0 && policy != "Never",
            _ => policy switch { "Never" => false, "OnFailure" => exitCode != 0, _ => true },
        };
    }
}
