namespace Kuber.ApiServer.Bootstrap;

/// <summary>The roles of controllers: each is named <c>system:controller:NAME</c> and bound to the ServiceAccount of the name in <c>kube-system</c>.</summary>
internal static class ControllerRoles
{
    /// <summary>The roles, as <see cref="RoleText"/> reads them.</summary>
    public const string Text =
        """
        attachdetach-controller
          list watch on persistentvolumeclaims persistentvolumes
          read on nodes
          update patch on nodes/status
          list watch on pods
          record events
          read create delete on volumeattachments of storage.k8s.io
          read on csidrivers of storage.k8s.io
          read on csinodes of storage.k8s.io

        certificate-controller
          read delete on certificatesigningrequests of certificates.k8s.io
          update on certificatesigningrequests/approval certificatesigningrequests/status of certificates.k8s.io
          approve on signers of certificates.k8s.io named kubernetes.io/kube-apiserver-client-kubelet
          sign on signers of certificates.k8s.io named kubernetes.io/kube-apiserver-client kubernetes.io/kube-apiserver-client-kubelet kubernetes.io/kubelet-serving kubernetes.io/legacy-unknown
          create on subjectaccessreviews of authorization.k8s.io
          record events

        clusterrole-aggregation-controller
          read update patch escalate on clusterroles of rbac.authorization.k8s.io

        cronjob-controller
          read update on cronjobs of batch
          read create update patch delete on jobs of batch
          update on cronjobs/status of batch
          update on cronjobs/finalizers of batch
          list watch delete on pods
          record events

        daemon-set-controller
          read on daemonsets of apps extensions
          update on daemonsets/status of apps extensions
          update on daemonsets/finalizers of apps extensions
          list watch on nodes
          list watch create patch delete on pods
          create on pods/binding
          read create update patch delete on controllerrevisions of apps
          record events

        deployment-controller
          read update on deployments of apps extensions
          update on deployments/status of apps extensions
          update on deployments/finalizers of apps extensions
          read create update patch delete on replicasets of apps extensions
          read update on pods
          record events

        device-taint-eviction-controller
          read delete on pods
          update patch on pods/status
          read on resourceclaims of resource.k8s.io
          read on resourceslices of resource.k8s.io
          read on deviceclasses of resource.k8s.io
          record events

        disruption-controller
          read on deployments of apps extensions
          read on replicasets of apps extensions
          read on replicationcontrollers
          read on poddisruptionbudgets of policy
          read on statefulsets of apps
          update on poddisruptionbudgets/status of policy
          update patch on pods/status
          get on */scale of *
          record events

        endpoint-controller
          read on pods services
          read create update delete on endpoints
          create on endpoints/restricted
          record events

        endpointslice-controller
          read on nodes pods services
          update on services/finalizers
          read create update delete on endpointslices of discovery.k8s.io
          create on endpointslices/restricted of discovery.k8s.io
          record events

        endpointslicemirroring-controller
          read on endpoints services
          update on services/finalizers
          update on endpoints/finalizers
          read create update delete on endpointslices of discovery.k8s.io
          create on endpointslices/restricted of discovery.k8s.io
          record events

        ephemeral-volume-controller
          read on pods
          update on pods/finalizers
          read create on persistentvolumeclaims
          record events

        expand-controller
          read update patch on persistentvolumes
          update patch on persistentvolumeclaims/status
          read on persistentvolumeclaims
          record events

        generic-garbage-collector
          read update patch delete on * of *
          record events

        horizontal-pod-autoscaler
          read on horizontalpodautoscalers of autoscaling
          update on horizontalpodautoscalers/status of autoscaling
          get update on */scale of *
          list watch on pods
          list watch on pods of metrics.k8s.io
          read on * of custom.metrics.k8s.io
          read on * of external.metrics.k8s.io
          record events

        job-controller
          read update patch on jobs of batch
          update on jobs/status of batch
          update on jobs/finalizers of batch
          list watch create patch delete on pods
          record events

        legacy-service-account-token-cleaner
          get on configmaps named kube-apiserver-legacy-service-account-token-tracking
          patch delete on secrets

        namespace-controller
          read delete on namespaces
          update on namespaces/finalize namespaces/status
          read delete deletecollection on * of *

        node-controller
          read update patch delete on nodes
          update patch on nodes/status
          update patch on pods/status
          read delete on pods
          record events

        persistent-volume-binder
          read create update delete on persistentvolumes
          update on persistentvolumes/status
          read update on persistentvolumeclaims
          update on persistentvolumeclaims/status
          read create delete on pods
          read on storageclasses of storage.k8s.io
          list watch on nodes
          record events
          watch on events

        pod-garbage-collector
          list watch delete on pods
          read on nodes
          patch on pods/status

        pv-protection-controller
          read update on persistentvolumes
          record events

        pvc-protection-controller
          read update on persistentvolumeclaims
          update on persistentvolumeclaims/status
          read on pods
          record events

        replicaset-controller
          read update on replicasets of apps extensions
          update on replicasets/status of apps extensions
          update on replicasets/finalizers of apps extensions
          list watch create patch delete on pods
          record events

        replication-controller
          read update on replicationcontrollers
          update on replicationcontrollers/status
          update on replicationcontrollers/finalizers
          list watch create patch delete on pods
          record events

        resource-claim-controller
          read on pods
          update on pods/finalizers
          read create delete on resourceclaims of resource.k8s.io
          update patch on resourceclaims resourceclaims/status of resource.k8s.io
          update patch on pods/status
          record events
          update patch on resourceclaims/binding of resource.k8s.io

        resourcequota-controller
          list watch on * of *
          update on resourcequotas/status
          record events

        root-ca-cert-publisher
          create update on configmaps
          record events

        route-controller
          list watch on nodes
          patch on nodes/status
          record events

        selinux-warning-controller
          record events
          read on persistentvolumes
          read on persistentvolumeclaims
          read on pods
          read on csidrivers of storage.k8s.io

        service-account-controller
          create on serviceaccounts
          record events

        service-cidrs-controller
          read update patch on servicecidrs of networking.k8s.io
          update patch on servicecidrs/finalizers of networking.k8s.io
          update patch on servicecidrs/status of networking.k8s.io
          read on ipaddresses of networking.k8s.io
          record events

        service-controller
          read on services
          update patch on services/status
          list watch on nodes
          record events

        statefulset-controller
          list watch on pods
          read on statefulsets of apps
          update on statefulsets/status of apps
          update on statefulsets/finalizers of apps
          get create update patch delete on pods
          read create update patch delete on controllerrevisions of apps
          read create on persistentvolumeclaims
          update delete on persistentvolumeclaims
          update on pods/finalizers
          record events

        ttl-after-finished-controller
          read delete on jobs of batch
          record events

        ttl-controller
          list watch update patch on nodes
          record events

        validatingadmissionpolicy-status-controller
          read on validatingadmissionpolicies of admissionregistration.k8s.io
          get update patch on validatingadmissionpolicies/status of admissionregistration.k8s.io
          record events

        volumeattributesclass-protection-controller
          read on persistentvolumeclaims
          read on persistentvolumes
          read update on volumeattributesclasses of storage.k8s.io
          record events
        """;
}
