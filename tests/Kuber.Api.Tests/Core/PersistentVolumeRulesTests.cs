using Kuber.Api.Core.V1;

namespace Kuber.Api.Tests.Core;

public class PersistentVolumeRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"claimed-ns"},"spec":{"claimRef":{"name":"nobody","namespace":"ns"},"accessModes":["ReadWriteOnce"],"capacity":{"storage":"1Gi"},"storageClassName":"sc-ns","hostPath":{"path":"/tmp/x"}}}""", """{"spec":{"capacity":{"storage":"1Gi"},"hostPath":{"path":"/tmp/x","type":""},"accessModes":["ReadWriteOnce"],"claimRef":{"namespace":"ns","name":"nobody"},"persistentVolumeReclaimPolicy":"Retain","storageClassName":"sc-ns","volumeMode":"Filesystem"}}""")]
    [InlineData("""{"metadata":{"name":"bad19-ns"},"spec":{"claimRef":{"name":"x"},"accessModes":["ReadWriteOnce"],"capacity":{"storage":"1Gi"},"storageClassName":"sc-ns","hostPath":{"path":"/tmp/x"}}}""", """{"spec":{"capacity":{"storage":"1Gi"},"hostPath":{"path":"/tmp/x","type":""},"accessModes":["ReadWriteOnce"],"claimRef":{"name":"x"},"persistentVolumeReclaimPolicy":"Retain","storageClassName":"sc-ns","volumeMode":"Filesystem"}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(PersistentVolumeResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"bad2-ns"},"spec":{"accessModes":["ReadWriteOnce"],"capacity":{"storage":"1Gi"},"storageClassName":"sc-ns","hostPath":{"path":"/a"},"nfs":{"server":"s","path":"/"}}}""", "spec.nfs: Forbidden: may not specify more than 1 volume type")]
    [InlineData("""{"metadata":{"name":"bad3-ns"},"spec":{"capacity":{},"accessModes":["ReadWriteOnce"],"storageClassName":"sc-ns","hostPath":{"path":"/tmp/x"}}}""", "[spec.capacity: Required value, spec.capacity: Unsupported value: {}: supported values: \"storage\"]")]
    [InlineData("""{"metadata":{"name":"bad5-ns"},"spec":{"capacity":{"storage":"-1Gi"},"accessModes":["ReadWriteOnce"],"storageClassName":"sc-ns","hostPath":{"path":"/tmp/x"}}}""", "[spec.capacity[storage]: Invalid value: -1073741824: must be a valid resource quantity, spec.capacity[storage]: Invalid value: \"-1Gi\": must be greater than zero]")]
    [InlineData("""{"metadata":{"name":"bad8-ns"},"spec":{"accessModes":["ReadSometimes"],"capacity":{"storage":"1Gi"},"storageClassName":"sc-ns","hostPath":{"path":"/tmp/x"}}}""", "spec.accessModes: Unsupported value: \"ReadSometimes\": supported values: \"ReadOnlyMany\", \"ReadWriteMany\", \"ReadWriteOnce\", \"ReadWriteOncePod\"")]
    [InlineData("""{"metadata":{"name":"bad9-ns"},"spec":{"accessModes":["ReadWriteOncePod","ReadWriteOnce"],"capacity":{"storage":"1Gi"},"storageClassName":"sc-ns","hostPath":{"path":"/tmp/x"}}}""", "spec.accessModes: Forbidden: may not use ReadWriteOncePod with other access modes")]
    [InlineData("""{"metadata":{"name":"bad10-ns"},"spec":{"persistentVolumeReclaimPolicy":"Burn","accessModes":["ReadWriteOnce"],"capacity":{"storage":"1Gi"},"storageClassName":"sc-ns","hostPath":{"path":"/tmp/x"}}}""", "spec.persistentVolumeReclaimPolicy: Unsupported value: \"Burn\": supported values: \"Delete\", \"Recycle\", \"Retain\"")]
    [InlineData("""{"metadata":{"name":"bad11-ns"},"spec":{"volumeMode":"Tape","accessModes":["ReadWriteOnce"],"capacity":{"storage":"1Gi"},"storageClassName":"sc-ns","hostPath":{"path":"/tmp/x"}}}""", "spec.volumeMode: Unsupported value: \"Tape\": supported values: \"Block\", \"Filesystem\"")]
    [InlineData("""{"metadata":{"name":"bad12-ns"},"spec":{"storageClassName":"Bad_Class","accessModes":["ReadWriteOnce"],"capacity":{"storage":"1Gi"},"hostPath":{"path":"/tmp/x"}}}""", "spec.storageClassName: Invalid value: \"Bad_Class\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')")]
    [InlineData("""{"metadata":{"name":"bad13-ns"},"spec":{"persistentVolumeReclaimPolicy":"Recycle","accessModes":["ReadWriteOnce"],"capacity":{"storage":"1Gi"},"storageClassName":"sc-ns","hostPath":{"path":"/"}}}""", "spec.persistentVolumeReclaimPolicy: Forbidden: may not be 'recycle' for a hostPath mount of '/'")]
    [InlineData("""{"metadata":{"name":"bad14-ns"},"spec":{"accessModes":["ReadWriteOnce"],"capacity":{"storage":"1Gi"},"storageClassName":"sc-ns","local":{"path":"/x"}}}""", "spec.nodeAffinity: Required value: Local volume requires node affinity")]
    [InlineData("""{"metadata":{"name":"bad17-ns"},"spec":{"accessModes":["ReadWriteOnce"],"capacity":{"storage":"1Gi"},"storageClassName":"sc-ns","csi":{"driver":"d.example","volumeHandle":"h","controllerExpandSecretRef":{"name":"x"}}}}""", "spec.csi.controllerExpandSecretRef.namespace: Required value")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(PersistentVolumeResource.Definition, given));

    [Theory]
    [InlineData("""{"metadata":{"name":"local-ns"},"spec":{"nodeAffinity":{"required":{"nodeSelectorTerms":[{"matchExpressions":[{"key":"kubernetes.io/hostname","operator":"In","values":["h"]}]}]}},"accessModes":["ReadWriteOnce"],"capacity":{"storage":"1Gi"},"storageClassName":"sc-ns","local":{"path":"/mnt/x","fsType":"ext4"}}}""", """{"spec":{"local":{"fsType":"xfs"}}}""", "spec.persistentvolumesource: Forbidden: spec.persistentvolumesource is immutable after creation\n@@ -20,7 +20,7 @@\n  \"ScaleIO\": null,\n  \"Local\": {\n   \"Path\": \"/mnt/x\",\n-  \"FSType\": \"ext4\"\n+  \"FSType\": \"xfs\"\n  },\n  \"StorageOS\": null,\n  \"CSI\": null\n")]
    public void What_may_not_change_is_told(string given, string change, string message) => Assert.Equal(message, KindRules.RejectedChange(PersistentVolumeResource.Definition, given, change));
}
