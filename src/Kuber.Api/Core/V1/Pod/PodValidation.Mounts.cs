using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <content>Mounts and block devices of containers.</content>
internal static partial class PodValidation
{
    private static void Mounts(Container container, Dictionary<string, VolumeSource> volumes, FieldPath path, FieldErrors errors)
    {
        HashSet<string> paths = [];
        for (var i = 0; i < container.VolumeMounts.Count; i++)
        {
            var mount = container.VolumeMounts[i];
            var at = path.Index(i);
            if (mount.Name.Length == 0)
            {
                errors.Required(at.Child("name"));
            }

            if (!volumes.ContainsKey(mount.Name))
            {
                errors.NotFound(at.Child("name"), mount.Name);
            }

            if (mount.MountPath.Length == 0)
            {
                errors.Required(at.Child("mountPath"));
            }

            if (!paths.Add(mount.MountPath))
            {
                errors.Invalid(at.Child("mountPath"), mount.MountPath, "must be unique");
            }

            if (container.VolumeDevices.Exists(d => d.Name == mount.Name))
            {
                errors.Invalid(at.Child("name"), mount.Name, "must not already exist in volumeDevices");
            }

            if (container.VolumeDevices.Exists(d => d.DevicePath == mount.MountPath))
            {
                errors.Invalid(at.Child("mountPath"), mount.MountPath, "must not already exist as a path in volumeDevices");
            }

            if (mount.SubPath.Length > 0)
            {
                DescendingPath(mount.SubPath, path.Child("subPath"), errors);
            }

            if (mount.SubPathExpr.Length > 0)
            {
                if (mount.SubPath.Length > 0)
                {
                    errors.Invalid(at.Child("subPathExpr"), mount.SubPathExpr, "subPathExpr and subPath are mutually exclusive");
                }

                DescendingPath(mount.SubPathExpr, path.Child("subPathExpr"), errors);
            }

            Propagation(mount, container, path, errors);
        }
    }

    private static void Propagation(VolumeMount mount, Container container, FieldPath path, FieldErrors errors)
    {
        if (mount.MountPropagation is { } propagation)
        {
            if (propagation is not ("Bidirectional" or "HostToContainer" or "None"))
            {
                errors.NotSupported(path.Child("mountPropagation"), propagation, "Bidirectional", "HostToContainer", "None");
            }

            if (propagation == "Bidirectional" && container.SecurityContext?.Privileged != true)
            {
                errors.Forbidden(path.Child("mountPropagation"), "Bidirectional mount propagation is available only to privileged containers");
            }
        }

        if (mount.RecursiveReadOnly is null)
        {
            return;
        }

        var at = path.Child("recursiveReadOnly");
        if (mount.RecursiveReadOnly is "Enabled" or "IfPossible")
        {
            if (!mount.ReadOnly)
            {
                errors.Forbidden(at, "may only be specified when readOnly is true");
            }

            if (mount.MountPropagation is not (null or "None"))
            {
                errors.Forbidden(at, "may only be specified when mountPropagation is None or not specified");
            }
        }
        else if (mount.RecursiveReadOnly is not "Disabled")
        {
            errors.NotSupported(at, mount.RecursiveReadOnly, "Disabled", "Enabled", "IfPossible");
        }
    }

    private static void Devices(Container container, Dictionary<string, VolumeSource> volumes, FieldPath path, FieldErrors errors)
    {
        if (container.VolumeDevices.IsEmpty)
        {
            return;
        }

        HashSet<string> names = [];
        HashSet<string> paths = [];
        for (var i = 0; i < container.VolumeDevices.Count; i++)
        {
            var device = container.VolumeDevices[i];
            var at = path.Index(i);
            var volume = volumes.GetValueOrDefault(device.Name);
            if (device.Name.Length == 0)
            {
                errors.Required(at.Child("name"));
            }

            if (names.Contains(device.Name))
            {
                errors.Invalid(at.Child("name"), device.Name, "must be unique");
            }

            if (volume is null)
            {
                errors.NotFound(at.Child("name"), device.Name);
            }
            else if (volume is { PersistentVolumeClaim: null, Ephemeral: null })
            {
                errors.Invalid(at.Child("name"), device.Name, "can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode");
            }

            if (device.DevicePath.Length == 0)
            {
                errors.Required(at.Child("devicePath"));
            }

            if (paths.Contains(device.DevicePath))
            {
                errors.Invalid(at.Child("devicePath"), device.DevicePath, "must be unique");
            }

            if (device.DevicePath.Length > 0 && device.DevicePath.Split('/').Contains(".."))
            {
                errors.Invalid(at.Child("devicePath"), device.DevicePath, "can not contain backsteps ('..')");
            }
            else
            {
                paths.Add(device.DevicePath);
            }

            if (container.VolumeMounts.Exists(m => m.Name == device.Name))
            {
                errors.Invalid(at.Child("name"), device.Name, "must not already exist in volumeMounts");
            }

            if (container.VolumeMounts.Exists(m => m.MountPath == device.DevicePath))
            {
                errors.Invalid(at.Child("devicePath"), device.DevicePath, "must not already exist as a path in volumeMounts");
            }

            if (device.Name.Length > 0)
            {
                names.Add(device.Name);
            }
        }
    }

    private static void DescendingPath(string text, FieldPath path, FieldErrors errors)
    {
        if (text.StartsWith('/'))
        {
            errors.Invalid(path, text, "must be a relative path");
        }

        NoBacksteps(text, path, errors);
    }

    private static void NonReservedPath(string text, FieldPath path, FieldErrors errors)
    {
        DescendingPath(text, path, errors);
        if (text.StartsWith("..", StringComparison.Ordinal) && !text.StartsWith("../", StringComparison.Ordinal))
        {
            errors.Invalid(path, text, "must not start with '..'");
        }
    }

    private static void NoBacksteps(string text, FieldPath path, FieldErrors errors)
    {
        if (text.Contains("..", StringComparison.Ordinal) && text.Split('/').Contains(".."))
        {
            errors.Invalid(path, text, "must not contain '..'");
        }
    }
}
