namespace Kuber.Api.Tests.Tables;

/// <summary>Tables of workloads: how many pods, and what they are.</summary>
public class WorkloadTableTests
{
    [Fact]
    public void A_pod_template_shows_what_its_pods_are() => Assert.Equal(
        "a|web,log|nginx:1.27,shipper:2|app=web",
        TableRow.Of("""{"apiVersion":"v1","kind":"PodTemplate","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"template":{"metadata":{"labels":{"app":"web"}},"spec":{"nodeSelector":{"disk":"ssd","zone":"a"},"containers":[{"name":"web","image":"nginx:1.27"},{"name":"log","image":"shipper:2"}]}}}"""));

    [Fact]
    public void A_replication_controller_shows_its_pods() => Assert.Equal(
        "a|3|2|1|120m|web,log|nginx:1.27,shipper:2|app=web",
        TableRow.Of("""{"apiVersion":"v1","kind":"ReplicationController","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"replicas":3,"selector":{"app":"web"},"template":{"metadata":{"labels":{"app":"web"}},"spec":{"nodeSelector":{"disk":"ssd","zone":"a"},"containers":[{"name":"web","image":"nginx:1.27"},{"name":"log","image":"shipper:2"}]}}},"status":{"replicas":2,"readyReplicas":1}}"""));

    [Fact]
    public void A_replica_set_shows_its_pods() => Assert.Equal(
        "a|3|2|1|120m|web,log|nginx:1.27,shipper:2|app=web,tier in (edge,front)",
        TableRow.Of("""{"apiVersion":"apps/v1","kind":"ReplicaSet","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"replicas":3,"selector":{"matchLabels":{"app":"web"},"matchExpressions":[{"key":"tier","operator":"In","values":["front","edge"]}]},"template":{"metadata":{"labels":{"app":"web"}},"spec":{"nodeSelector":{"disk":"ssd","zone":"a"},"containers":[{"name":"web","image":"nginx:1.27"},{"name":"log","image":"shipper:2"}]}}},"status":{"replicas":2,"readyReplicas":1}}"""));

    [Fact]
    public void A_deployment_shows_its_pods() => Assert.Equal(
        "a|1/3|2|1|120m|web,log|nginx:1.27,shipper:2|app=web,tier in (edge,front)",
        TableRow.Of("""{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"replicas":3,"selector":{"matchLabels":{"app":"web"},"matchExpressions":[{"key":"tier","operator":"In","values":["front","edge"]}]},"template":{"metadata":{"labels":{"app":"web"}},"spec":{"nodeSelector":{"disk":"ssd","zone":"a"},"containers":[{"name":"web","image":"nginx:1.27"},{"name":"log","image":"shipper:2"}]}}},"status":{"replicas":3,"updatedReplicas":2,"readyReplicas":1,"availableReplicas":1}}"""));

    [Fact]
    public void A_stateful_set_shows_its_pods() => Assert.Equal(
        "a|1/3|120m|web,log|nginx:1.27,shipper:2",
        TableRow.Of("""{"apiVersion":"apps/v1","kind":"StatefulSet","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"replicas":3,"selector":{"matchLabels":{"app":"web"},"matchExpressions":[{"key":"tier","operator":"In","values":["front","edge"]}]},"template":{"metadata":{"labels":{"app":"web"}},"spec":{"nodeSelector":{"disk":"ssd","zone":"a"},"containers":[{"name":"web","image":"nginx:1.27"},{"name":"log","image":"shipper:2"}]}}},"status":{"replicas":2,"readyReplicas":1}}"""));

    [Theory]
    [InlineData("a|4|3|2|1|1|disk=ssd,zone=a|120m|web,log|nginx:1.27,shipper:2|app=web,tier in (edge,front)", """{"apiVersion":"apps/v1","kind":"DaemonSet","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"selector":{"matchLabels":{"app":"web"},"matchExpressions":[{"key":"tier","operator":"In","values":["front","edge"]}]},"template":{"metadata":{"labels":{"app":"web"}},"spec":{"nodeSelector":{"disk":"ssd","zone":"a"},"containers":[{"name":"web","image":"nginx:1.27"},{"name":"log","image":"shipper:2"}]}}},"status":{"desiredNumberScheduled":4,"currentNumberScheduled":3,"numberReady":2,"updatedNumberScheduled":1,"numberAvailable":1,"numberMisscheduled":0}}""")]
    [InlineData("a|0|0|0|0|0|<none>|120m|||<none>", """{"apiVersion":"apps/v1","kind":"DaemonSet","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"}}""")]
    public void A_daemon_set_shows_its_nodes(string row, string json) => Assert.Equal(row, TableRow.Of(json));

    [Theory]
    [InlineData("a|daemonset.apps/web|7|120m", """{"apiVersion":"apps/v1","kind":"ControllerRevision","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z","ownerReferences":[{"apiVersion":"apps/v1","kind":"DaemonSet","name":"web","uid":"u","controller":true}]},"revision":7}""")]
    [InlineData("a|<none>|1|120m", """{"apiVersion":"apps/v1","kind":"ControllerRevision","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"revision":1}""")]
    public void A_controller_revision_shows_whose_it_is(string row, string json) => Assert.Equal(row, TableRow.Of(json));

    [Theory]
    [InlineData("a|Running|1/3|30m|120m|web,log|nginx:1.27,shipper:2|app=web,tier in (edge,front)", """{"apiVersion":"batch/v1","kind":"Job","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"completions":3,"selector":{"matchLabels":{"app":"web"},"matchExpressions":[{"key":"tier","operator":"In","values":["front","edge"]}]},"template":{"metadata":{"labels":{"app":"web"}},"spec":{"nodeSelector":{"disk":"ssd","zone":"a"},"containers":[{"name":"web","image":"nginx:1.27"},{"name":"log","image":"shipper:2"}]}}},"status":{"startTime":"2026-05-04T11:30:00Z","succeeded":1}}""")]
    [InlineData("a|Complete|3/3|5m10s|120m|||<none>", """{"apiVersion":"batch/v1","kind":"Job","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"completions":3},"status":{"startTime":"2026-05-04T11:30:00Z","completionTime":"2026-05-04T11:35:10Z","succeeded":3,"conditions":[{"type":"SuccessCriteriaMet","status":"True"},{"type":"Complete","status":"True"}]}}""")]
    [InlineData("a|Failed|0/1 of 4||120m|||<none>", """{"apiVersion":"batch/v1","kind":"Job","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"parallelism":4},"status":{"conditions":[{"type":"Failed","status":"True"}]}}""")]
    [InlineData("a|Suspended|0/1||120m|||<none>", """{"apiVersion":"batch/v1","kind":"Job","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"status":{"conditions":[{"type":"Suspended","status":"True"}]}}""")]
    [InlineData("a|Terminating|0/1||120m|||<none>", """{"apiVersion":"batch/v1","kind":"Job","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z","deletionTimestamp":"2026-05-04T11:59:00Z"}}""")]
    public void A_job_shows_how_far_it_is(string row, string json) => Assert.Equal(row, TableRow.Of(json));

    [Theory]
    [InlineData("a|*/5 * * * *|Europe/Berlin|False|1|4m30s|120m|web,log|nginx:1.27,shipper:2|<none>", """{"apiVersion":"batch/v1","kind":"CronJob","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"schedule":"*/5 * * * *","timeZone":"Europe/Berlin","suspend":false,"jobTemplate":{"spec":{"template":{"metadata":{"labels":{"app":"web"}},"spec":{"nodeSelector":{"disk":"ssd","zone":"a"},"containers":[{"name":"web","image":"nginx:1.27"},{"name":"log","image":"shipper:2"}]}}}}},"status":{"active":[{"name":"a-1"}],"lastScheduleTime":"2026-05-04T11:55:30Z"}}""")]
    [InlineData("a|@daily|<none>|<unset>|0|<none>|120m|||<none>", """{"apiVersion":"batch/v1","kind":"CronJob","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"schedule":"@daily"}}""")]
    public void A_cron_job_shows_when_it_is_due(string row, string json) => Assert.Equal(row, TableRow.Of(json));

    [Theory]
    [InlineData("a|Deployment/web|<none>|<unset>|5|0|120m", """{"apiVersion":"autoscaling/v2","kind":"HorizontalPodAutoscaler","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"scaleTargetRef":{"kind":"Deployment","name":"web"},"maxReplicas":5}}""")]
    [InlineData("a|Deployment/web|cpu: 60%/80%, memory: 100Mi/200Mi + 2 more...|2|5|3|120m", """{"apiVersion":"autoscaling/v2","kind":"HorizontalPodAutoscaler","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"scaleTargetRef":{"kind":"Deployment","name":"web"},"minReplicas":2,"maxReplicas":5,"metrics":[{"type":"Resource","resource":{"name":"cpu","target":{"type":"Utilization","averageUtilization":80}}},{"type":"ContainerResource","containerResource":{"name":"memory","container":"web","target":{"type":"AverageValue","averageValue":"200Mi"}}},{"type":"Pods","pods":{"metric":{"name":"m"},"target":{"type":"AverageValue","averageValue":"10"}}},{"type":"External","external":{"metric":{"name":"m"},"target":{"type":"Value","value":"10"}}}]},"status":{"currentReplicas":3,"desiredReplicas":3,"currentMetrics":[{"type":"Resource","resource":{"name":"cpu","current":{"averageUtilization":60,"averageValue":"60m"}}},{"type":"ContainerResource","containerResource":{"name":"memory","container":"web","current":{"averageValue":"100Mi"}}}]}}""")]
    [InlineData("a|Deployment/web|<unknown>/10, 3/7 (avg)|1|5|0|120m", """{"apiVersion":"autoscaling/v2","kind":"HorizontalPodAutoscaler","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"scaleTargetRef":{"kind":"Deployment","name":"web"},"minReplicas":1,"maxReplicas":5,"metrics":[{"type":"Pods","pods":{"metric":{"name":"m"},"target":{"type":"AverageValue","averageValue":"10"}}},{"type":"External","external":{"metric":{"name":"m"},"target":{"type":"AverageValue","averageValue":"7"}}}]},"status":{"desiredReplicas":1,"currentMetrics":[{"type":""},{"type":"External","external":{"metric":{"name":"m"},"current":{"averageValue":"3"}}}]}}""")]
    [InlineData("a|Deployment/web|cpu: <unknown>/80%|1|5|0|120m", """{"apiVersion":"autoscaling/v1","kind":"HorizontalPodAutoscaler","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"scaleTargetRef":{"kind":"Deployment","name":"web"},"minReplicas":1,"maxReplicas":5,"targetCPUUtilizationPercentage":80}}""")]
    public void An_autoscaler_shows_metrics_and_aims(string row, string json) => Assert.Equal(row, TableRow.Of(json));

    [Theory]
    [InlineData("a|2|N/A|1|120m", """{"apiVersion":"policy/v1","kind":"PodDisruptionBudget","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"minAvailable":2},"status":{"disruptionsAllowed":1,"currentHealthy":3,"desiredHealthy":2,"expectedPods":3}}""")]
    [InlineData("a|N/A|25%|0|120m", """{"apiVersion":"policy/v1","kind":"PodDisruptionBudget","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"maxUnavailable":"25%"}}""")]
    public void A_disruption_budget_shows_its_bounds(string row, string json) => Assert.Equal(row, TableRow.Of(json));

    [Fact]
    public void A_priority_class_shows_its_value() => Assert.Equal(
        "a|1000|True|120m|Never",
        TableRow.Of("""{"apiVersion":"scheduling.k8s.io/v1","kind":"PriorityClass","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"value":1000,"globalDefault":true,"preemptionPolicy":"Never"}"""));
}
