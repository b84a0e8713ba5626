namespace Kuber.ApiServer.Bootstrap;

/// <summary>The roles that are meant for people, to be bound as they need them.</summary>
internal static class UserRoles
{
    /// <summary>The roles, as <see cref="RoleText"/> reads them.</summary>
    public const string Text =
        """
        # May do everything.
        cluster-admin for group system:masters
          * on * of *
          * at *

        # Bound in a namespace: everything there, with who else may do what.
        admin
          gathers admin

        system:aggregate-to-admin
          counts for admin
          create on localsubjectaccessreviews of authorization.k8s.io
          read write on rolebindings roles of rbac.authorization.k8s.io

        # Bound in a namespace: all but roles and bindings.
        edit
          counts for admin
          gathers edit

        system:aggregate-to-edit
          counts for edit
          read on pods/attach pods/exec pods/portforward pods/proxy secrets services/proxy
          impersonate on serviceaccounts
          write on pods pods/attach pods/exec pods/portforward pods/proxy
          create on pods/eviction
          write on configmaps persistentvolumeclaims replicationcontrollers replicationcontrollers/scale secrets serviceaccounts services services/proxy
          create on serviceaccounts/token
          write on events of core events.k8s.io
          write on daemonsets deployments deployments/rollback deployments/scale replicasets replicasets/scale statefulsets statefulsets/scale of apps
          write on horizontalpodautoscalers of autoscaling
          write on cronjobs jobs of batch
          write on daemonsets deployments deployments/rollback deployments/scale ingresses networkpolicies replicasets replicasets/scale replicationcontrollers/scale of extensions
          write on poddisruptionbudgets of policy
          write on ingresses networkpolicies of networking.k8s.io
          read write on leases of coordination.k8s.io
          write on resourceclaims resourceclaimtemplates of resource.k8s.io

        # Bound in a namespace: reads all but secrets.
        view
          counts for edit
          gathers view

        system:aggregate-to-view
          counts for view
          read on configmaps endpoints persistentvolumeclaims persistentvolumeclaims/status pods replicationcontrollers replicationcontrollers/scale serviceaccounts services services/status
          read on bindings limitranges namespaces/status pods/log pods/status replicationcontrollers/status resourcequotas resourcequotas/status
          read on namespaces
          read on events of core events.k8s.io
          read on endpointslices of discovery.k8s.io
          read on controllerrevisions daemonsets daemonsets/status deployments deployments/scale deployments/status replicasets replicasets/scale replicasets/status statefulsets statefulsets/scale statefulsets/status of apps
          read on horizontalpodautoscalers horizontalpodautoscalers/status of autoscaling
          read on cronjobs cronjobs/status jobs jobs/status of batch
          read on daemonsets daemonsets/status deployments deployments/scale deployments/status ingresses ingresses/status networkpolicies replicasets replicasets/scale replicasets/status replicationcontrollers/scale of extensions
          read on poddisruptionbudgets poddisruptionbudgets/status of policy
          read on ingresses ingresses/status networkpolicies of networking.k8s.io
          read on resourceclaims resourceclaims/status resourceclaimtemplates of resource.k8s.io
        """;
}
