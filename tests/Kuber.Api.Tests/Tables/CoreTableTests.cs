namespace Kuber.Api.Tests.Tables;

/// <summary>Tables of the core group.</summary>
public class CoreTableTests
{
    [Theory]
    [InlineData("a|Healthy|ok|", """{"apiVersion":"v1","kind":"ComponentStatus","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"conditions":[{"type":"Healthy","status":"True","message":"ok"}]}""")]
    [InlineData("a|Unhealthy||refused", """{"apiVersion":"v1","kind":"ComponentStatus","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"conditions":[{"type":"Healthy","status":"False","error":"refused"}]}""")]
    [InlineData("a|Unknown||", """{"apiVersion":"v1","kind":"ComponentStatus","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"}}""")]
    public void A_component_status_shows_its_health(string row, string json) => Assert.Equal(row, TableRow.Of(json));

    [Theory]
    [InlineData("a|3|120m", """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"data":{"x":"1","y":"2"},"binaryData":{"z":"AA=="}}""")]
    [InlineData("a|kubernetes.io/tls|2|120m", """{"apiVersion":"v1","kind":"Secret","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"type":"kubernetes.io/tls","data":{"tls.crt":"AA==","tls.key":"AA=="}}""")]
    public void Config_maps_and_secrets_show_how_many_entries_they_have(string row, string json) => Assert.Equal(row, TableRow.Of(json));

    [Theory]
    [InlineData("a|2026-05-04T10:00:00Z", """{"apiVersion":"v1","kind":"LimitRange","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"}}""")]
    [InlineData("a|pods: 1/4, requests.cpu: 500m/1|limits.cpu: 1/2|120m", """{"apiVersion":"v1","kind":"ResourceQuota","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"status":{"hard":{"requests.cpu":"1","pods":"4","limits.cpu":"2"},"used":{"requests.cpu":"500m","pods":"1","limits.cpu":"1"}}}""")]
    public void Limits_and_quotas(string row, string json) => Assert.Equal(row, TableRow.Of(json));

    [Fact]
    public void A_namespace_shows_its_phase() => Assert.Equal(
        "a|Active|120m",
        TableRow.Of("""{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"status":{"phase":"Active"}}"""));

    [Theory]
    [InlineData("a|Ready|control-plane,db|120m|v1.36.2|10.0.0.1|<none>|Debian 12|6.18.0|containerd://1.6.20", """{"apiVersion":"v1","kind":"Node","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z","labels":{"node-role.kubernetes.io/control-plane":"","kubernetes.io/role":"db"}},"status":{"conditions":[{"type":"Ready","status":"True"}],"addresses":[{"type":"Hostname","address":"a"},{"type":"InternalIP","address":"10.0.0.1"}],"nodeInfo":{"kubeletVersion":"v1.36.2","osImage":"Debian 12","kernelVersion":"6.18.0","containerRuntimeVersion":"containerd://1.6.20","machineID":"","systemUUID":"","bootID":"","kubeProxyVersion":"","operatingSystem":"linux","architecture":"amd64"}}}""")]
    [InlineData("a|NotReady,SchedulingDisabled|<none>|120m||<none>|1.2.3.4|<unknown>|<unknown>|<unknown>", """{"apiVersion":"v1","kind":"Node","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"unschedulable":true},"status":{"conditions":[{"type":"Ready","status":"Unknown"}],"addresses":[{"type":"ExternalIP","address":"1.2.3.4"}]}}""")]
    [InlineData("a|Unknown|<none>|120m||<none>|<none>|<unknown>|<unknown>|<unknown>", """{"apiVersion":"v1","kind":"Node","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"}}""")]
    public void A_node_shows_state_roles_and_versions(string row, string json) => Assert.Equal(row, TableRow.Of(json));

    [Theory]
    [InlineData("a|10Gi|RWO,ROX|Retain|Bound|shop/data|fast|gold||120m|Filesystem", """{"apiVersion":"v1","kind":"PersistentVolume","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"capacity":{"storage":"10Gi"},"accessModes":["ReadWriteOnce","ReadOnlyMany"],"persistentVolumeReclaimPolicy":"Retain","claimRef":{"namespace":"shop","name":"data"},"storageClassName":"fast","volumeAttributesClassName":"gold","volumeMode":"Filesystem"},"status":{"phase":"Bound"}}""")]
    [InlineData("a|1Gi|RWX,RWOP|Delete|Terminating|||<unset>|RecyclerFailed|120m|<unset>", """{"apiVersion":"v1","kind":"PersistentVolume","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z","deletionTimestamp":"2026-05-04T11:00:00Z"},"spec":{"capacity":{"storage":"1Gi"},"accessModes":["ReadWriteMany","ReadWriteOncePod"],"persistentVolumeReclaimPolicy":"Delete"},"status":{"phase":"Failed","reason":"RecyclerFailed"}}""")]
    public void A_persistent_volume_shows_size_modes_and_claim(string row, string json) => Assert.Equal(row, TableRow.Of(json));

    [Theory]
    [InlineData("a|Bound|pv1|10Gi|RWO|fast|gold|120m|Block", """{"apiVersion":"v1","kind":"PersistentVolumeClaim","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"volumeName":"pv1","storageClassName":"fast","volumeAttributesClassName":"gold","volumeMode":"Block"},"status":{"phase":"Bound","accessModes":["ReadWriteOnce"],"capacity":{"storage":"10Gi"}}}""")]
    [InlineData("a|Pending||||fast|<unset>|120m|<unset>", """{"apiVersion":"v1","kind":"PersistentVolumeClaim","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z","annotations":{"volume.beta.kubernetes.io/storage-class":"fast"}},"spec":{"accessModes":["ReadWriteOnce"],"storageClassName":"slow"},"status":{"phase":"Pending"}}""")]
    [InlineData("a|Terminating|||||<unset>|120m|<unset>", """{"apiVersion":"v1","kind":"PersistentVolumeClaim","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z","deletionTimestamp":"2026-05-04T11:00:00Z"},"status":{"phase":"Pending"}}""")]
    public void A_claim_shows_its_volume_once_it_has_one(string row, string json) => Assert.Equal(row, TableRow.Of(json));

    [Fact]
    public void A_service_account_shows_its_age() => Assert.Equal(
        "a|120m",
        TableRow.Of("""{"apiVersion":"v1","kind":"ServiceAccount","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"}}"""));

    [Theory]
    [InlineData("5m|Warning|BackOff|pod/web|spec.containers{web}|kubelet, n1|back-off|60m|9|a", """{"apiVersion":"v1","kind":"Event","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"involvedObject":{"kind":"Pod","name":"web","fieldPath":"spec.containers{web}"},"reason":"BackOff","message":" back-off\n","source":{"component":"kubelet","host":"n1"},"type":"Warning","count":9,"firstTimestamp":"2026-05-04T11:00:00Z","lastTimestamp":"2026-05-04T11:55:00Z"}""")]
    [InlineData("2m|Normal|Pulled|pod/web||kubelet, n1|pulled|60m|4|a", """{"apiVersion":"events.k8s.io/v1","kind":"Event","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"regarding":{"kind":"Pod","name":"web"},"reason":"Pulled","note":"pulled","reportingController":"kubelet","reportingInstance":"n1","type":"Normal","eventTime":"2026-05-04T11:00:00.000000Z","series":{"count":4,"lastObservedTime":"2026-05-04T11:58:00.000000Z"}}""")]
    [InlineData("<unknown>|Normal|Odd|||||<unknown>|1|a", """{"apiVersion":"v1","kind":"Event","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"involvedObject":{},"reason":"Odd","type":"Normal"}""")]
    public void An_event_shows_when_it_was_seen_and_how_often(string row, string json) => Assert.Equal(row, TableRow.Of(json));
}
