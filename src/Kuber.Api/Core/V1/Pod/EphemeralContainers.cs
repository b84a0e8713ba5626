namespace Kuber.Api.Core.V1;

/// <summary>Ephemeral containers have the fields of containers; this goes from one to the other.</summary>
internal static class EphemeralContainers
{
    /// <summary>The fields as a container.</summary>
    public static Container ToContainer(EphemeralContainerCommon c) => new()
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
        ResizePolicy = c.ResizePolicy,
        RestartPolicy = c.RestartPolicy,
        RestartPolicyRules = c.RestartPolicyRules,
        VolumeMounts = c.VolumeMounts,
        VolumeDevices = c.VolumeDevices,
        LivenessProbe = c.LivenessProbe,
        ReadinessProbe = c.ReadinessProbe,
        StartupProbe = c.StartupProbe,
        Lifecycle = c.Lifecycle,
        TerminationMessagePath = c.TerminationMessagePath,
        TerminationMessagePolicy = c.TerminationMessagePolicy,
        ImagePullPolicy = c.ImagePullPolicy,
        SecurityContext = c.SecurityContext,
        Stdin = c.Stdin,
        StdinOnce = c.StdinOnce,
        Tty = c.Tty,
    };

    /// <summary>A container's fields as those of an ephemeral container.</summary>
    public static EphemeralContainerCommon FromContainer(Container c) => new()
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
        ResizePolicy = c.ResizePolicy,
        RestartPolicy = c.RestartPolicy,
        RestartPolicyRules = c.RestartPolicyRules,
        VolumeMounts = c.VolumeMounts,
        VolumeDevices = c.VolumeDevices,
        LivenessProbe = c.LivenessProbe,
        ReadinessProbe = c.ReadinessProbe,
        StartupProbe = c.StartupProbe,
        Lifecycle = c.Lifecycle,
        TerminationMessagePath = c.TerminationMessagePath,
        TerminationMessagePolicy = c.TerminationMessagePolicy,
        ImagePullPolicy = c.ImagePullPolicy,
        SecurityContext = c.SecurityContext,
        Stdin = c.Stdin,
        StdinOnce = c.StdinOnce,
        Tty = c.Tty,
    };
}
