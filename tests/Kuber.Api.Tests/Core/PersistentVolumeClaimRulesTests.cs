using Kuber.Api.Core.V1;

namespace Kuber.Api.Tests.Core;

public class PersistentVolumeClaimRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"c7","namespace":"ns"},"spec":{"resources":{"requests":{"storage":"2Gi"},"limits":{"storage":"1Gi"}},"accessModes":["ReadWriteOnce"],"storageClassName":"sc-ns"}}""", """{"spec":{"accessModes":["ReadWriteOnce"],"resources":{"limits":{"storage":"1Gi"},"requests":{"storage":"2Gi"}},"storageClassName":"sc-ns","volumeMode":"Filesystem"}}""")]
    [InlineData("""{"metadata":{"name":"bound","namespace":"ns"},"spec":{"accessModes":["ReadWriteOnce"],"resources":{"requests":{"storage":"1Gi"}},"storageClassName":"sc-ns","volumeName":"v-ns"}}""", """{"spec":{"accessModes":["ReadWriteOnce"],"resources":{"requests":{"storage":"1Gi"}},"storageClassName":"sc-ns","volumeMode":"Filesystem","volumeName":"v-ns"}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(PersistentVolumeClaimResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"p2","namespace":"ns"},"spec":{"accessModes":["ReadWriteOnce"],"dataSource":{"kind":"PersistentVolumeClaim","name":""},"resources":{"requests":{"storage":"1Gi"}},"storageClassName":"sc-ns"}}""", "[spec.dataSource.name: Required value, spec.dataSourceRef.name: Required value]")]
    [InlineData("""{"metadata":{"name":"p3","namespace":"ns"},"spec":{"accessModes":["ReadWriteOnce"],"dataSource":{"kind":"PersistentVolumeClaim","name":"a"},"dataSourceRef":{"kind":"PersistentVolumeClaim","name":"b"},"resources":{"requests":{"storage":"1Gi"}},"storageClassName":"sc-ns"}}""", "spec: Invalid value: {}: must match dataSourceRef")]
    [InlineData("""{"metadata":{"name":"c1","namespace":"ns"},"spec":{"accessModes":[],"resources":{"requests":{"storage":"1Gi"}},"storageClassName":"sc-ns"}}""", "spec.accessModes: Required value: at least 1 access mode is required")]
    [InlineData("""{"metadata":{"name":"c2","namespace":"ns"},"spec":{"accessModes":["Anything"],"resources":{"requests":{"storage":"1Gi"}},"storageClassName":"sc-ns"}}""", "spec.accessModes: Unsupported value: \"Anything\": supported values: \"ReadOnlyMany\", \"ReadWriteMany\", \"ReadWriteOnce\", \"ReadWriteOncePod\"")]
    [InlineData("""{"metadata":{"name":"c3","namespace":"ns"},"spec":{"accessModes":["ReadWriteOncePod","ReadWriteMany"],"resources":{"requests":{"storage":"1Gi"}},"storageClassName":"sc-ns"}}""", "spec.accessModes: Forbidden: may not use ReadWriteOncePod with other access modes")]
    [InlineData("""{"metadata":{"name":"c5","namespace":"ns"},"spec":{"resources":{"requests":{"storage":"0"}},"accessModes":["ReadWriteOnce"],"storageClassName":"sc-ns"}}""", "spec.resources[storage]: Invalid value: \"0\": must be greater than zero")]
    [InlineData("""{"metadata":{"name":"c6","namespace":"ns"},"spec":{"resources":{"requests":{"cpu":"1"}},"accessModes":["ReadWriteOnce"],"storageClassName":"sc-ns"}}""", "spec.resources[storage]: Required value")]
    [InlineData("""{"metadata":{"name":"c8","namespace":"ns"},"spec":{"storageClassName":"Bad_Class","accessModes":["ReadWriteOnce"],"resources":{"requests":{"storage":"1Gi"}}}}""", "spec.storageClassName: Invalid value: \"Bad_Class\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')")]
    [InlineData("""{"metadata":{"name":"c9","namespace":"ns"},"spec":{"volumeMode":"","accessModes":["ReadWriteOnce"],"resources":{"requests":{"storage":"1Gi"}},"storageClassName":"sc-ns"}}""", "spec.volumeMode: Unsupported value: \"\": supported values: \"Block\", \"Filesystem\"")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(PersistentVolumeClaimResource.Definition, given));

    [Theory]
    [InlineData("""{"metadata":{"name":"min","namespace":"ns"},"spec":{"accessModes":["ReadWriteOnce"],"resources":{"requests":{"storage":"1Gi"}},"storageClassName":"sc-ns"}}""", """{"spec":{"resources":{"requests":{"storage":"2Gi"}}}}""", "spec: Forbidden: spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims\n@@ -6,7 +6,7 @@\n  \"Resources\": {\n   \"Limits\": null,\n   \"Requests\": {\n-   \"storage\": \"1Gi\"\n+   \"storage\": \"2Gi\"\n   }\n  },\n  \"VolumeName\": \"\",\n")]
    [InlineData("""{"metadata":{"name":"bound","namespace":"ns"},"spec":{"accessModes":["ReadWriteOnce"],"resources":{"requests":{"storage":"1Gi"}},"storageClassName":"sc-ns","volumeName":"v-ns"}}""", """{"spec":{"accessModes":["ReadOnlyMany"]}}""", "spec: Forbidden: spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims\n@@ -1,6 +1,6 @@\n {\n  \"AccessModes\": [\n-  \"ReadWriteOnce\"\n+  \"ReadOnlyMany\"\n  ],\n  \"Selector\": null,\n  \"Resources\": {\n")]
    public void What_may_not_change_is_told(string given, string change, string message) => Assert.Equal(message, KindRules.RejectedChange(PersistentVolumeClaimResource.Definition, given, change));
}
