using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <content>Volumes and their sources.</content>
internal static partial class PodValidation
{
    private const string OneVolume = "may not specify more than 1 volume type";
    private static readonly string[] HostPathTypes = ["", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket"];

    /// <summary>Checks volumes; returns those that are good, which containers may mount.</summary>
    private static Dictionary<string, VolumeSource> Volumes(ApiList<Volume> volumes, ObjectMeta? pod, FieldPath path, FieldErrors errors)
    {
        Dictionary<string, VolumeSource> good = [];
        for (var i = 0; i < volumes.Count; i++)
        {
            var volume = volumes[i];
            var at = path.Index(i);
            FieldErrors own = [];
            Source(volume.VolumeSource, volume.Name, pod, at, own);
            if (volume.Name.Length == 0)
            {
                own.Required(at.Child("name"));
            }
            else if (NameRules.DnsLabel(volume.Name) is { Count: > 0 } wrong)
            {
                own.Invalid(at.Child("name"), volume.Name, wrong);
            }

            if (good.ContainsKey(volume.Name))
            {
                own.Duplicate(at.Child("name"), volume.Name);
            }

            if (own.Count == 0)
            {
                good.Add(volume.Name, volume.VolumeSource);
            }

            errors.AddRange(own);
            if (volume.VolumeSource.PersistentVolumeClaim is { } claim && pod is { Name.Length: > 0 }
                && volumes.Exists(v => v.VolumeSource.Ephemeral is not null && pod.Name + "-" + v.Name == claim.ClaimName))
            {
                errors.Invalid(at.Child("persistentVolumeClaim", "claimName"), claim.ClaimName, "must not reference a PVC that gets created for an ephemeral volume");
            }
        }

        return good;
    }

    private static void Source(VolumeSource s, string name, ObjectMeta? pod, FieldPath path, FieldErrors errors)
    {
        var count = 0;
        bool Only(object? source, string field, string? forbiddenAs = null)
        {
            if (source is null)
            {
                return false;
            }

            if (count > 0)
            {
                errors.Forbidden(path.Child(forbiddenAs ?? field), OneVolume);
                return false;
            }

            count++;
            return true;
        }

        void Required(string field, params ReadOnlySpan<(string Name, string Value)> values)
        {
            foreach (var (key, value) in values)
            {
                if (value.Length == 0)
                {
                    errors.Required(path.Child(field).Child(key));
                }
            }
        }

        if (s.EmptyDir is { } empty)
        {
            count++;
            if (empty.SizeLimit is { Sign: < 0 })
            {
                errors.Forbidden(path.Child("emptyDir", "sizeLimit"), "SizeLimit field must be a valid resource quantity");
            }
        }

        if (Only(s.HostPath, "hostPath"))
        {
            VolumeSourceValidation.HostPath(s.HostPath!, path.Child("hostPath"), errors);
        }

        if (Only(s.GitRepo, "gitRepo"))
        {
            Required("gitRepo", ("repository", s.GitRepo!.Repository));
            if (s.GitRepo.Directory.Length > 0)
            {
                DescendingPath(s.GitRepo.Directory, path.Child("gitRepo", "directory"), errors);
            }
        }

        if (Only(s.GcePersistentDisk, "gcePersistentDisk"))
        {
            VolumeSourceValidation.Gce(s.GcePersistentDisk!, path.Child("persistentDisk"), errors);
        }

        if (Only(s.AwsElasticBlockStore, "awsElasticBlockStore"))
        {
            VolumeSourceValidation.Aws(s.AwsElasticBlockStore!, path.Child("awsElasticBlockStore"), errors);
        }

        if (Only(s.Secret, "secret"))
        {
            Required("secret", ("secretName", s.Secret!.SecretName));
            Mode(s.Secret.DefaultMode, path.Child("secret", "defaultMode"), errors);
            Items(s.Secret.Items, path.Child("secret", "items"), errors);
        }

        if (Only(s.Nfs, "nfs"))
        {
            VolumeSourceValidation.Nfs(s.Nfs!, path.Child("nfs"), errors);
        }

        if (Only(s.Iscsi, "iscsi"))
        {
            var iscsi = s.Iscsi!;
            var chap = iscsi.ChapAuthDiscovery || iscsi.ChapAuthSession;
            VolumeSourceValidation.Iscsi(iscsi.TargetPortal, iscsi.Iqn, iscsi.Lun, chap && iscsi.SecretRef is null, path.Child("iscsi"), errors, VolumeSourceValidation.NamedStart);
            VolumeSourceValidation.Initiator(iscsi.InitiatorName, path.Child("iscsi"), errors, VolumeSourceValidation.NamedStart);
        }

        if (s.Iscsi is { InitiatorName: not null } target && VolumeSourceValidation.IsTooLongForIscsi(name, target.TargetPortal))
        {
            errors.Invalid(path.Child("name"), name, VolumeSourceValidation.IscsiTooLong);
        }

        if (Only(s.Glusterfs, "glusterfs"))
        {
            Required("glusterfs", ("endpoints", s.Glusterfs!.Endpoints), ("path", s.Glusterfs.Path));
        }

        if (Only(s.Flocker, "flocker"))
        {
            VolumeSourceValidation.Flocker(s.Flocker!, path.Child("flocker"), errors);
        }

        if (Only(s.PersistentVolumeClaim, "persistentVolumeClaim"))
        {
            Required("persistentVolumeClaim", ("claimName", s.PersistentVolumeClaim!.ClaimName));
        }

        if (Only(s.Rbd, "rbd"))
        {
            VolumeSourceValidation.Rbd(s.Rbd!.Monitors, s.Rbd.Image, path.Child("rbd"), errors);
        }

        if (Only(s.Cinder, "cinder"))
        {
            Required("cinder", ("volumeID", s.Cinder!.VolumeID));
            if (s.Cinder.SecretRef?.Name.Length == 0)
            {
                errors.Required(path.Child("cinder", "secretRef", "name"));
            }
        }

        if (Only(s.Cephfs, "cephfs", "cephFS") && s.Cephfs!.Monitors.IsEmpty)
        {
            errors.Required(path.Child("cephfs", "monitors"));
        }

        if (Only(s.Quobyte, "quobyte"))
        {
            VolumeSourceValidation.Quobyte(s.Quobyte!, path.Child("quobyte"), errors);
        }

        if (Only(s.DownwardAPI, "downwardAPI", "downwarAPI"))
        {
            Mode(s.DownwardAPI!.DefaultMode, path.Child("downwardAPI", "defaultMode"), errors);
            foreach (var file in s.DownwardAPI.Items)
            {
                DownwardFile(file, path.Child("downwardAPI"), errors);
            }
        }

        if (Only(s.Fc, "fc"))
        {
            VolumeSourceValidation.FibreChannel(s.Fc!, path.Child("fc"), errors);
        }

        if (Only(s.FlexVolume, "flexVolume"))
        {
            VolumeSourceValidation.Flex(s.FlexVolume!.Driver, s.FlexVolume.Options, path.Child("flexVolume"), errors);
        }

        if (Only(s.ConfigMap, "configMap"))
        {
            Required("configMap", ("name", s.ConfigMap!.LocalObjectReference.Name));
            Mode(s.ConfigMap.DefaultMode, path.Child("configMap", "defaultMode"), errors);
            Items(s.ConfigMap.Items, path.Child("configMap", "items"), errors);
        }

        if (Only(s.AzureFile, "azureFile"))
        {
            Required("azureFile", ("secretName", s.AzureFile!.SecretName), ("shareName", s.AzureFile.ShareName));
        }

        if (Only(s.VsphereVolume, "vsphereVolume"))
        {
            Required("vsphereVolume", ("volumePath", s.VsphereVolume!.VolumePath));
        }

        if (Only(s.PhotonPersistentDisk, "photonPersistentDisk"))
        {
            Required("photonPersistentDisk", ("pdID", s.PhotonPersistentDisk!.PdID));
        }

        if (Only(s.PortworxVolume, "portworxVolume"))
        {
            Required("portworxVolume", ("volumeID", s.PortworxVolume!.VolumeID));
        }

        if (Only(s.AzureDisk, "azureDisk"))
        {
            VolumeSourceValidation.AzureDisk(s.AzureDisk!, path.Child("azureDisk"), errors);
        }

        if (Only(s.Storageos, "storageos"))
        {
            VolumeSourceValidation.StorageOs(s.Storageos!.VolumeName, s.Storageos.VolumeNamespace, path.Child("storageos"), errors);
            if (s.Storageos.SecretRef?.Name.Length == 0)
            {
                errors.Required(path.Child("storageos", "secretRef", "name"));
            }
        }

        if (Only(s.Projected, "projected"))
        {
            Projected(s.Projected!, path.Child("projected"), errors);
        }

        if (Only(s.ScaleIO, "scaleIO"))
        {
            Required("scaleIO", ("gateway", s.ScaleIO!.Gateway), ("system", s.ScaleIO.System), ("volumeName", s.ScaleIO.VolumeName));
        }

        if (Only(s.Csi, "csi"))
        {
            CsiDriverName.Check(s.Csi!.Driver, path.Child("csi", "driver"), errors);
            if (s.Csi.NodePublishSecretRef is { Name.Length: 0 })
            {
                errors.Required(path.Child("csi", "nodePublishSecretRef", "name"));
            }
            else if (s.Csi.NodePublishSecretRef is { } secret)
            {
                errors.Invalid(path.Child("csi", "name"), secret.Name, NameRules.DnsSubdomain(secret.Name));
            }
        }

        if (Only(s.Ephemeral, "ephemeral"))
        {
            EphemeralClaim(s.Ephemeral!, path.Child("ephemeral", "volumeClaimTemplate"), errors);
            if (pod is { Name.Length: > 0 } && name.Length > 0)
            {
                var claim = pod.Name + "-" + name;
                foreach (var wrong in NameRules.DnsSubdomain(claim))
                {
                    errors.Invalid(path.Child("name"), name, $"PVC name {FieldValueText.Quote(claim)}: {wrong}");
                }
            }
        }

        if (Only(s.Image, "image"))
        {
            Required("image", ("reference", s.Image!.Reference));
            PullPolicy(s.Image.PullPolicy, path.Child("image", "pullPolicy"), errors);
        }

        if (count == 0)
        {
            errors.Required(path, "must specify a volume type");
        }
    }

    private static void EphemeralClaim(EphemeralVolumeSource source, FieldPath path, FieldErrors errors)
    {
        if (source.VolumeClaimTemplate is not { } template)
        {
            errors.Required(path);
            return;
        }

        TemplateMetadataValidation.Check(template.Metadata, path.Child("metadata"), errors);
        ClaimSpecValidation.Check(template.Spec, path.Child("spec"), errors);
    }

    private static void Mode(int? mode, FieldPath path, FieldErrors errors)
    {
        if (mode is < 0 or > 511)
        {
            errors.Invalid(path, mode, "must be a number between 0 and 0777 (octal), both inclusive");
        }
    }

    private static void Items(ApiList<KeyToPath> items, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < items.Count; i++)
        {
            Item(items[i], path.Index(i), errors);
        }
    }

    private static void Item(KeyToPath item, FieldPath path, FieldErrors errors)
    {
        errors.NotEmpty(path.Child("key"), item.Key);
        errors.NotEmpty(path.Child("path"), item.Path);
        NonReservedPath(item.Path, path.Child("path"), errors);
        Mode(item.Mode, path.Child("mode"), errors);
    }

    private static void DownwardFile(DownwardAPIVolumeFile file, FieldPath path, FieldErrors errors)
    {
        if (file.Path.Length == 0)
        {
            errors.Required(path.Child("path"));
        }

        NonReservedPath(file.Path, path.Child("path"), errors);
        if (file.FieldRef is { } field)
        {
            FieldRef(field, VolumeFieldPaths, path.Child("fieldRef"), errors);
            if (file.ResourceFieldRef is not null)
            {
                errors.Invalid(path, "resource", "fieldRef and resourceFieldRef can not be specified simultaneously");
            }
        }
        else if (file.ResourceFieldRef is { } resource)
        {
            ResourceRef(resource, path.Child("resourceFieldRef"), errors, volume: true);
        }
        else
        {
            errors.Required(path, "one of fieldRef and resourceFieldRef is required");
        }

        Mode(file.Mode, path.Child("mode"), errors);
    }
}
